import type { StarterScenario } from './starter-shape.ts';

/** Ownership basics, one to three: what is promised, and what happens when it slips. */
export const scenariosOfPromises: readonly StarterScenario[] = [
  {
    id: 'vague-promise',
    title: ['"We will look into it"', '«Lo vamos a mirar»'],
    areas: ['ownership', 'human-need'],
    situation: [
      'Marta writes that her invoice is wrong for the second month. You can see that something is off, and only billing can say what. Three people wait behind her. It would be quick to write "We will look into it and get back to you as soon as possible".',
      'Marta escribe que su factura está mal por segundo mes. Usted ve que algo no cuadra y que solo facturación puede decir qué. Detrás esperan tres personas. Lo rápido sería escribir «Lo vamos a mirar y le contestaremos lo antes posible».',
    ],
    question: ['What do you promise Marta?', '¿Qué le promete a Marta?'],
    choices: [
      {
        id: 'soon',
        text: ['"We will get back to you as soon as possible."', '«Le contestaremos lo antes posible».'],
        follows: [
          'It is friendly and quick, and Marta learns neither who nor when. Most people hear "today". She will probably write again tomorrow to ask, and then there are two messages to read instead of one. For you it is hard to say later whether it was kept.',
          'Es amable y rápido, y Marta no sabe ni quién ni cuándo. La mayoría entiende «hoy». Probablemente mañana vuelva a preguntar, y entonces habrá dos mensajes que leer en lugar de uno. Y para usted será difícil decir después si se cumplió.',
        ],
      },
      {
        id: 'solution',
        text: ['"It will be corrected by tomorrow."', '«Mañana estará corregida».'],
        follows: [
          'It is what she would like to hear. The correction lies with billing, though, and nobody asked them yet. If it holds, she is glad; if it does not, it is the second month and a second disappointment. You have lent her a word that is not yours.',
          'Es lo que ella querría oír. Pero la corrección depende de facturación y nadie les ha preguntado todavía. Si sale bien, se alegrará; si no, será el segundo mes y la segunda decepción. Le ha prestado una palabra que no es suya.',
        ],
      },
      {
        id: 'own',
        text: [
          '"I am asking billing today. You hear from me tomorrow by noon, also if they have not answered yet."',
          '«Hoy pregunto a facturación. Mañana antes de las doce le digo algo, también si aún no han contestado».',
        ],
        follows: [
          'You promise what is in your hands: to ask, and to tell her. She knows who and when, and need not ask. It costs you one line tomorrow even without news; that line is what she will remember.',
          'Promete lo que está en su mano: preguntar y avisarle. Ella sabe quién y cuándo, y no tiene que preguntar. Mañana le costará una línea aunque no haya novedades; esa línea es la que recordará.',
        ],
      },
    ],
    discussion: [
      'Which part of an answer is yours to promise, and which is not? How do you say a time when you do not know how long it takes? When did "as soon as possible" last mean a day and an hour to you?',
      '¿Qué parte de una respuesta puede prometer usted y cuál no? ¿Cómo se da un plazo cuando no se sabe cuánto tardará? ¿Cuándo fue la última vez que «lo antes posible» significó para usted un día y una hora?',
    ],
  },
  {
    id: 'missed-call-back',
    title: ['The call you did not make', 'La llamada que no hizo'],
    areas: ['ownership', 'empathy'],
    situation: [
      'You told Mr Okafor that you would call him yesterday at four. A long call came in between, and then the shift was over. This morning his case is on top of your list. He has not written.',
      'Le dijo al señor Okafor que le llamaría ayer a las cuatro. Entró una llamada larga y después acabó el turno. Esta mañana su caso es el primero de la lista. Él no ha escrito.',
    ],
    question: ['What do you do first, and what do you say?', '¿Qué hace primero y qué le dice?'],
    choices: [
      {
        id: 'as-if',
        text: [
          'Call now with the answer, and begin with the answer.',
          'Llamar ahora con la respuesta y empezar por la respuesta.',
        ],
        follows: [
          'He gets what he needed, a day later. That he waited yesterday stays unsaid, and he may wonder whether you noticed. Some people say it; others only trust the next promise a little less.',
          'Recibe lo que necesitaba, un día después. Que ayer esperó queda sin decir, y quizá se pregunte si usted se dio cuenta. Hay quien lo dice; otros solo confían un poco menos en la siguiente promesa.',
        ],
      },
      {
        id: 'say-it',
        text: [
          'Call now: "I said four o\'clock yesterday and did not call. I am sorry. Here is what I know."',
          'Llamar ahora: «Le dije ayer a las cuatro y no llamé. Lo siento. Esto es lo que sé».',
        ],
        follows: [
          'Two sentences, and he need not bring it up himself. The reason is rarely what he wants to know. Often the talk gets shorter, because nothing is left in the air.',
          'Dos frases, y no tiene que sacarlo él. La razón rara vez es lo que quiere saber. A menudo la conversación se acorta, porque no queda nada en el aire.',
        ],
      },
      {
        id: 'answer-first',
        text: [
          'Find out everything first, and call this afternoon with the whole answer.',
          'Averiguarlo todo primero y llamar esta tarde con la respuesta completa.',
        ],
        follows: [
          'The answer will be better, and until then he still has no word from you since yesterday. A short line now ("I owe you a call; I call at three") would give you the time without taking his.',
          'La respuesta será mejor, y hasta entonces él sigue sin saber nada desde ayer. Una línea corta ahora («le debo una llamada; le llamo a las tres») le daría a usted el tiempo sin quitárselo a él.',
        ],
      },
    ],
    discussion: [
      'What would you like to hear if you had waited for that call? What could have told him yesterday at a quarter to four that it gets late? Which promises would you make for another time of day?',
      '¿Qué le gustaría oír si hubiera esperado esa llamada? ¿Qué podría haberle avisado ayer a las cuatro menos cuarto de que se retrasaba? ¿Qué promesas haría para otra hora del día?',
    ],
  },
  {
    id: 'two-days-of-silence',
    title: ['Nothing new for two days', 'Dos días sin novedades'],
    areas: ['patience', 'empathy'],
    situation: [
      'Lena cannot reach her mailbox since Monday. The technicians are on it; it is Wednesday and there is nothing new. You have not written because there was nothing to say. Now she writes: "Is anybody still there? I ask every day."',
      'Lena no puede entrar en su correo desde el lunes. Los técnicos están en ello; es miércoles y no hay nada nuevo. No ha escrito porque no había nada que decir. Ahora escribe ella: «¿Hay alguien ahí? Pregunto todos los días».',
    ],
    question: ['What do you answer, and what do you promise?', '¿Qué le contesta y qué le promete?'],
    choices: [
      {
        id: 'no-news',
        text: [
          '"There is no news yet. We will contact you when there is."',
          '«Todavía no hay novedades. Le avisaremos cuando las haya».',
        ],
        follows: [
          'It is true. It also leaves her where she was: waiting for a moment that nobody names. She will ask again, and each time somebody reads the case anew.',
          'Es verdad. Y la deja donde estaba: esperando un momento que nadie nombra. Volverá a preguntar, y cada vez alguien leerá el caso desde el principio.',
        ],
      },
      {
        id: 'pace',
        text: [
          '"Two days without a word from us is long. The technicians are still looking for the cause. I write to you every day at four, also without news, until it works."',
          '«Dos días sin noticias nuestras es mucho. Los técnicos siguen buscando la causa. Le escribiré cada día a las cuatro, también sin novedades, hasta que funcione».',
        ],
        follows: [
          'Nothing is repaired yet, and her day gets easier: she knows when to look. It is a promise for every day, so somebody must keep it on your day off, too.',
          'Aún no hay nada arreglado, y su día se vuelve más fácil: sabe cuándo mirar. Es una promesa para cada día, así que alguien tendrá que cumplirla también cuando usted libre.',
        ],
      },
      {
        id: 'meanwhile',
        text: [
          'Ask what she misses most without the mailbox, and see what helps meanwhile.',
          'Preguntar qué es lo que más le falta sin el correo y ver qué ayuda mientras tanto.',
        ],
        follows: [
          'Perhaps she waits for one message only, and it can be had another way. It shows that you see her day and not only the outage. She will still want to know when she hears next.',
          'Quizá solo espere un mensaje, y se pueda conseguir de otra manera. Muestra que usted ve su día y no solo la avería. Aun así querrá saber cuándo tendrá noticias.',
        ],
      },
    ],
    discussion: [
      'Why is it hard to write when there is nothing new? What is news to somebody who waits: only the solution, or also that somebody is still there? How often would you want to hear?',
      '¿Por qué cuesta escribir cuando no hay nada nuevo? ¿Qué es una novedad para quien espera: solo la solución o también que sigue habiendo alguien? ¿Cada cuánto querría saber usted?',
    ],
  },
];
