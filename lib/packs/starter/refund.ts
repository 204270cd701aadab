import { phases, type Starter } from './starter-shape.ts';

export const refund: Starter = {
  id: 'refund',
  name: ['Refund', 'Reembolso'],
  why: [
    'Money that does not come back makes people anxious; a day they can count on calms them',
    'El dinero que no vuelve inquieta; un día con el que contar tranquiliza',
  ],
  about: ['*refund*', '*money back*', '*reimburs*', '*reembolso*', '*devolucion*'],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: ['Say back what went wrong and what they expected', 'Repetir qué salió mal y qué esperaban'],
      why: [
        'They know that they were heard before anything is decided',
        'Saben que se les escuchó antes de decidir nada',
      ],
    },
    {
      id: 'amount',
      phase: phases.act,
      required: true,
      text: ['Agree on the amount and the way it is paid', 'Acordar el importe y la forma de pago'],
      why: ['No surprise on the bank statement', 'Sin sorpresas en el extracto bancario'],
    },
    {
      id: 'start',
      phase: phases.act,
      text: ['Start the refund and note its reference', 'Iniciar el reembolso y anotar su referencia'],
      why: ['Whoever is asked next can find it at once', 'Quien lo atienda después lo encuentra al momento'],
    },
    {
      id: 'day',
      phase: phases.tell,
      required: true,
      message: 'refund-started',
      byReply: true,
      dueAfterMin: 60,
      text: ['Tell them the day by which the money is there', 'Decir el día en que tendrán el dinero'],
      why: ['They can plan and need not ask again', 'Pueden organizarse y no tienen que volver a preguntar'],
    },
    {
      id: 'check',
      phase: phases.close,
      text: ['Look on that day whether it arrived', 'Comprobar ese día si ha llegado'],
      why: ['If it did not, they hear it from us first', 'Si no llegó, lo saben primero por nosotros'],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: [
        'Is their need met, or only the task done?',
        '¿Está cubierta su necesidad o solo hecha la tarea?',
      ],
      why: [
        'A refund alone may leave them without what they came for',
        'El reembolso solo puede dejarlos sin lo que buscaban',
      ],
    },
  ],
  messages: [
    {
      id: 'refund-started',
      name: ['Refund started', 'Reembolso iniciado'],
      why: ['A day instead of "soon"', 'Un día en lugar de «pronto»'],
      text: [
        'Hello {firstName|there},\n\nyour refund is on its way. You will have it by {due}. If anything changes before then, you hear it from me first.\n\n{agent}',
        'Hola {firstName|buenas}:\n\nsu reembolso está en camino. Lo tendrá a más tardar {due}. Si algo cambia antes, se lo diré yo primero.\n\n{agent}',
      ],
    },
  ],
  may: [
    [
      'Promise a day for the refund that the payment service keeps',
      'Prometer un día que el servicio de pago cumple',
    ],
    ['Tell them why it takes that long', 'Explicar por qué tarda tanto'],
  ],
  askFirst: [['Pay more than what they paid', 'Pagar más de lo que pagaron']],
};
