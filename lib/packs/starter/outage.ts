import { phases, type Starter } from './starter-shape.ts';

export const outage: Starter = {
  id: 'outage',
  name: ['Outage', 'Incidencia general'],
  why: [
    'When many are stuck, regular news is worth more than good news',
    'Cuando hay muchos afectados, las noticias regulares valen más que las buenas',
  ],
  about: [
    '*outage*',
    '*is down*',
    '*not working*',
    '*cannot log in*',
    '*incidencia*',
    '*no funciona*',
    '*caido*',
  ],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: ['Say that you know it stops their work', 'Decir que entiende que les impide trabajar'],
      why: ['They need not convince us first', 'No tienen que convencernos primero'],
    },
    {
      id: 'known',
      phase: phases.hear,
      text: ['Compare with the known outage', 'Comparar con la incidencia conocida'],
      why: ['Something else may be broken for them alone', 'Quizá a ellos les falla otra cosa'],
    },
    {
      id: 'workaround',
      phase: phases.act,
      text: ['Offer what works meanwhile', 'Ofrecer lo que funciona mientras tanto'],
      why: ['Their day goes on', 'Su día sigue adelante'],
    },
    {
      id: 'cadence',
      phase: phases.tell,
      required: true,
      message: 'outage-update',
      byReply: true,
      dueAfterMin: 30,
      text: [
        'Say when the next news comes, also when there is none',
        'Decir cuándo habrá noticias, aunque no haya novedades',
      ],
      why: ['Nobody has to ask "any news?"', 'Nadie tiene que preguntar «¿hay novedades?»'],
    },
    {
      id: 'over',
      phase: phases.close,
      required: true,
      message: 'outage-over',
      text: ['Tell them when it is over', 'Avisar cuando se haya resuelto'],
      why: ['They may still be waiting', 'Puede que sigan esperando'],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: [
        'Is their need met, or only the outage over?',
        '¿Está cubierta su necesidad o solo resuelta la incidencia?',
      ],
      why: [
        'Work that was lost meanwhile may need us, too',
        'Quizá también haya que ayudar con lo que se perdió',
      ],
    },
  ],
  messages: [
    {
      id: 'outage-update',
      name: ['Outage: what we know', 'Incidencia: lo que sabemos'],
      why: ['What, since when, and when they hear next', 'Qué, desde cuándo y cuándo habrá noticias'],
      text: [
        'Hello {firstName|there},\n\nwe know about the problem with {caseTitle} and are working on it. The next news comes by {nextUpdate}, also if nothing has changed by then.\n\n{agent}',
        'Hola {firstName|buenas}:\n\nconocemos el problema con {caseTitle} y estamos trabajando en ello. Tendrá noticias a más tardar {nextUpdate}, aunque no haya novedades.\n\n{agent}',
      ],
    },
    {
      id: 'outage-over',
      name: ['Outage: it is over', 'Incidencia: resuelta'],
      why: ['They can go on working', 'Pueden seguir trabajando'],
      text: [
        'Hello {firstName|there},\n\nit works again. Please try it; if anything is still wrong, answer here and it comes straight to me.\n\n{agent}',
        'Hola {firstName|buenas}:\n\nya funciona de nuevo. Pruébelo, por favor; si algo sigue mal, responda aquí y me llega directamente.\n\n{agent}',
      ],
    },
  ],
  may: [
    [
      'Promise news at a time, before there is a solution',
      'Prometer noticias a una hora antes de tener la solución',
    ],
  ],
  askFirst: [['Promise when it will be repaired', 'Prometer cuándo estará reparado']],
};
