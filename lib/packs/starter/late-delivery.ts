import { phases, type Starter } from './starter-shape.ts';

export const lateDelivery: Starter = {
  id: 'late-delivery',
  name: ['Late delivery', 'Entrega con retraso'],
  why: [
    'A late parcel they were told of is a change of plan; one they were not told of is a broken word',
    'Un retraso avisado es un cambio de planes; uno sin avisar es una palabra rota',
  ],
  about: ['*deliver*', '*parcel*', '*shipment*', '*tracking*', '*entrega*', '*paquete*', '*envio*'],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: ['Ask what they needed it for, and by when', 'Preguntar para qué y para cuándo lo necesitaban'],
      why: ['The date that matters is theirs', 'La fecha que importa es la suya'],
    },
    {
      id: 'where',
      phase: phases.act,
      text: ['Find out where it is now', 'Averiguar dónde está ahora'],
      why: ['The rest depends on it', 'De ello depende lo demás'],
    },
    {
      id: 'options',
      phase: phases.act,
      text: ['Offer a choice: wait, replace, refund', 'Ofrecer opciones: esperar, sustituir, reembolsar'],
      why: ['They decide what helps them', 'Ellos deciden qué les ayuda'],
    },
    {
      id: 'day',
      phase: phases.tell,
      required: true,
      message: 'delivery-new-day',
      byReply: true,
      dueAfterMin: 60,
      text: ['Tell them the new day, or when you will know it', 'Decir el nuevo día, o cuándo se sabrá'],
      why: ['They can arrange themselves', 'Pueden organizarse'],
    },
    {
      id: 'arrived',
      phase: phases.close,
      text: ['Check on that day that it arrived', 'Comprobar ese día que ha llegado'],
      why: ['A second delay must not surprise them', 'Un segundo retraso no debe sorprenderles'],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: [
        'Is their need met, or only the parcel there?',
        '¿Está cubierta su necesidad o solo entregado el paquete?',
      ],
      why: ['It may have come too late for what it was for', 'Quizá llegó tarde para lo que era'],
    },
  ],
  messages: [
    {
      id: 'delivery-new-day',
      name: ['New delivery day', 'Nuevo día de entrega'],
      why: ['One day, and who tells them if it moves', 'Un día, y quién avisa si cambia'],
      text: [
        'Hello {firstName|there},\n\nyour delivery comes later than we said, and I am sorry for that. It will be with you by {due}. Should that change, I tell you before.\n\n{agent}',
        'Hola {firstName|buenas}:\n\nsu entrega llegará más tarde de lo que dijimos, y lo siento. La tendrá a más tardar {due}. Si cambia, se lo diré antes.\n\n{agent}',
      ],
    },
  ],
  may: [['Offer to send it again where it is lost', 'Ofrecer un nuevo envío si se ha perdido']],
  askFirst: [['Pay for what the delay cost them', 'Pagar lo que les costó el retraso']],
};
