import { phases, type Starter } from './starter-shape.ts';

export const escalation: Starter = {
  id: 'escalation',
  name: ['Escalation', 'Escalado'],
  why: [
    "Passed on is not let go: one person stays the customer's person",
    'Escalar no es soltar: una persona sigue siendo la suya',
  ],
  about: ['*escalat*', '*urgent*', '*supervisor*', '*escalad*', '*urgente*', '*responsable*'],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: [
        'Say why it is right to involve somebody else',
        'Decir por qué conviene que intervenga alguien más',
      ],
      why: ['They do not feel pushed away', 'No sienten que se les aparta'],
    },
    {
      id: 'story',
      phase: phases.act,
      required: true,
      text: [
        'Hand over the story in five lines: wish, tried, promised, by when, mood',
        'Pasar la historia en cinco líneas: deseo, intentos, promesas, plazo, ánimo',
      ],
      why: ['They need not tell it again', 'No tienen que contarlo otra vez'],
    },
    {
      id: 'accepted',
      phase: phases.act,
      required: true,
      text: ['Wait until somebody accepted it by name', 'Esperar a que alguien lo acepte con su nombre'],
      why: ["Until then it is nobody's, and they feel it", 'Hasta entonces no es de nadie, y se nota'],
    },
    {
      id: 'who',
      phase: phases.tell,
      required: true,
      message: 'escalation-who',
      byReply: true,
      dueAfterMin: 60,
      text: [
        'Tell them who acts now and when they hear',
        'Decir quién actúa ahora y cuándo tendrán noticias',
      ],
      why: ['They know whom to ask', 'Saben a quién preguntar'],
    },
    {
      id: 'follow',
      phase: phases.close,
      text: ['Ask the colleague how it went', 'Preguntar al compañero cómo fue'],
      why: ['You gave your word, too', 'Usted también dio su palabra'],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: [
        'Is their need met, or only the case passed on?',
        '¿Está cubierta su necesidad o solo pasado el caso?',
      ],
      why: ['For them it is over when it is solved', 'Para ellos termina cuando está resuelto'],
    },
  ],
  messages: [
    {
      id: 'escalation-who',
      name: ['Who acts now', 'Quién actúa ahora'],
      why: ['A name and a time', 'Un nombre y una hora'],
      asks: [{ id: 'colleague', label: ['Who acts now', 'Quién actúa ahora'] }],
      text: [
        'Hello {firstName|there},\n\n{colleague} looks at {caseTitle} now and knows everything you told me. You hear from us by {due}; until then I stay your contact.\n\n{agent}',
        'Hola {firstName|buenas}:\n\n{colleague} se ocupa ahora de {caseTitle} y sabe todo lo que usted me contó. Tendrá noticias a más tardar {due}; hasta entonces sigo siendo su contacto.\n\n{agent}',
      ],
    },
  ],
  may: [
    [
      'Ask any colleague to take over, and say so to the customer',
      'Pedir a un compañero que se encargue y decírselo al cliente',
    ],
  ],
  askFirst: [['Promise what the colleague will decide', 'Prometer lo que decidirá el compañero']],
};
