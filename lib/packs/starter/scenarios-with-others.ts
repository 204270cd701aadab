import type { StarterScenario } from './starter-shape.ts';

/** Ownership basics, four to six: what others began, what others must do, and what was really needed. */
export const scenariosWithOthers: readonly StarterScenario[] = [
  {
    id: 'inherited-promise',
    title: ['Somebody else said it', 'Lo dijo otra persona'],
    areas: ['ownership', 'problem-solving'],
    situation: [
      'A customer calls: your colleague promised her a replacement by Friday. It is Thursday, your colleague is on holiday, and in the case there is nothing of it. A replacement by Friday can hardly be done any more.',
      'Llama una clienta: su compañero le prometió un recambio para el viernes. Es jueves, su compañero está de vacaciones y en el caso no consta nada. Un recambio para el viernes ya es casi imposible.',
    ],
    question: ['What would you promise?', '¿Qué prometería usted?'],
    choices: [
      {
        id: 'not-mine',
        text: [
          '"I am sorry, I cannot find that here. My colleague is back on Monday."',
          '«Lo siento, aquí no me consta. Mi compañero vuelve el lunes».',
        ],
        follows: [
          'It is correct, and she stands alone with it until Monday. To her it was the company that gave its word, not one person. On Monday she begins again from the start.',
          'Es correcto, y ella se queda sola con ello hasta el lunes. Para ella fue la empresa quien dio su palabra, no una persona. El lunes empezará otra vez desde el principio.',
        ],
      },
      {
        id: 'keep-it',
        text: ['"Then you will have it tomorrow."', '«Entonces lo tendrá mañana».'],
        follows: [
          'You stand by what was said. You also make it yours without knowing whether it can be done; tomorrow it may have to be said that it cannot, and then it is the second time.',
          'Respalda lo que se dijo. Y lo hace suyo sin saber si es posible; mañana quizá haya que decir que no, y entonces será la segunda vez.',
        ],
      },
      {
        id: 'take-over',
        text: [
          '"That was our promise, so it is mine now. I find out what can still be done for Friday and call you today by five."',
          '«Fue una promesa nuestra, así que ahora es mía. Averiguo qué se puede hacer aún para el viernes y le llamo hoy antes de las cinco».',
        ],
        follows: [
          'She has somebody again, and an hour. You promise only to find out and to call. If Friday cannot be held, you can say so today, while she can still arrange herself.',
          'Vuelve a tener a alguien, y una hora. Usted solo promete averiguar y llamar. Si el viernes no puede ser, podrá decirlo hoy, cuando ella aún puede organizarse.',
        ],
      },
      {
        id: 'ask-need',
        text: [
          'Ask what Friday is about, and look for something that helps until the replacement comes.',
          'Preguntar qué pasa el viernes y buscar algo que ayude hasta que llegue el recambio.',
        ],
        follows: [
          'Perhaps a loan for the weekend is worth more to her than the replacement itself. It takes some minutes, and it needs an answer to "and by when?" all the same.',
          'Quizá un préstamo para el fin de semana le valga más que el recambio mismo. Lleva unos minutos, y de todos modos hay que responder a «¿y para cuándo?».',
        ],
      },
    ],
    discussion: [
      'Whose promise is it when your colleague made it? What would you want to find in the case when you take one over? What do you leave behind before a holiday?',
      '¿De quién es la promesa cuando la hizo su compañero? ¿Qué querría encontrar en el caso cuando se encarga de uno? ¿Qué deja preparado antes de unas vacaciones?',
    ],
  },
  {
    id: 'done-but-not-helped',
    title: ['Done, and still angry', 'Hecho, y sigue enfadado'],
    areas: ['human-need', 'empathy', 'patience'],
    situation: [
      'Mr Duarte\'s transfer was sent back as he asked; the case says "done". He calls, loud: "Done? My rent was due on the first. Do you know what my landlord wrote to me?" By the letter, everything was done in time.',
      'La transferencia del señor Duarte se devolvió, como pidió; el caso dice «hecho». Llama, y en voz alta: «¿Hecho? El alquiler vencía el día uno. ¿Sabe lo que me ha escrito mi casero?». Según el papel, todo se hizo a tiempo.',
    ],
    question: ['What does he need now, and what do you promise?', '¿Qué necesita ahora y qué le promete?'],
    choices: [
      {
        id: 'explain',
        text: [
          'Explain that the transfer was carried out within the period.',
          'Explicar que la transferencia se hizo dentro del plazo.',
        ],
        follows: [
          'It is right, and he hears that nothing is wrong while for him a lot is. People mostly get louder until somebody has heard the part about the landlord.',
          'Es cierto, y lo que él oye es que no pasa nada, cuando para él pasa mucho. La gente suele alzar más la voz hasta que alguien ha escuchado la parte del casero.',
        ],
      },
      {
        id: 'listen',
        text: [
          'Let him finish, then: "You stand there as somebody who does not pay, and you did pay. What would help you with your landlord?"',
          'Dejarle terminar y después: «Ahora queda como alguien que no paga, y usted sí pagó. ¿Qué le ayudaría con su casero?».',
        ],
        follows: [
          'Now it is about the landlord, not about the transfer. Perhaps a letter with the dates is enough, today. It takes patience for a minute or two, and mostly saves the next three calls.',
          'Ahora se trata del casero y no de la transferencia. Quizá baste con un escrito con las fechas, hoy. Requiere paciencia uno o dos minutos y suele ahorrar las tres llamadas siguientes.',
        ],
      },
      {
        id: 'goodwill',
        text: ['Offer an amount as a gesture.', 'Ofrecer un importe como detalle.'],
        follows: [
          'It may be fair, where you may decide it. Before he was heard, it can sound like being paid to be quiet. His landlord still waits for something to read.',
          'Puede ser justo, si usted puede decidirlo. Antes de que se sienta escuchado puede sonar a que se le paga por callar. Y el casero sigue esperando algo que leer.',
        ],
      },
    ],
    discussion: [
      'How do you notice that the task is done and the need is not met? What does the company need here, what does he need, and is there an answer that serves both? What helps you to stay calm while somebody is loud?',
      '¿En qué se nota que la tarea está hecha y la necesidad no está cubierta? ¿Qué necesita aquí la empresa, qué necesita él, y hay una respuesta que sirva a ambos? ¿Qué le ayuda a mantener la calma cuando alguien grita?',
    ],
  },
  {
    id: 'depends-on-another-team',
    title: ['It is up to another team', 'Depende de otro equipo'],
    areas: ['problem-solving', 'ownership'],
    situation: [
      'Yusuf needs a certificate by Thursday for a tender. Another department writes it. They say: "Normally two days, but we promise nothing." Yusuf asks you: "Can I count on Thursday?"',
      'Yusuf necesita un certificado para el jueves, para una licitación. Lo emite otro departamento, que dice: «Normalmente dos días, pero no prometemos nada». Yusuf le pregunta: «¿Puedo contar con el jueves?».',
    ],
    question: ['What would you promise?', '¿Qué prometería usted?'],
    choices: [
      {
        id: 'yes',
        text: ['"Yes, Thursday will do."', '«Sí, el jueves estará».'],
        follows: [
          'He plans with it, and it often works out. If it does not, he learns of it on Thursday, when he can do nothing more. "Normally" was their word; "yes" would be yours.',
          'Él cuenta con ello, y a menudo sale bien. Si no, lo sabrá el jueves, cuando ya no puede hacer nada. «Normalmente» era la palabra de ellos; el «sí» sería la suya.',
        ],
      },
      {
        id: 'no',
        text: [
          '"That is up to the other department. I cannot promise anything."',
          '«Eso depende del otro departamento. No puedo prometer nada».',
        ],
        follows: [
          'Honest, and he knows no more than before. It is true for the certificate; it is not true for everything. When he hears, and what he could do meanwhile, is in your hands.',
          'Es honesto, y él no sabe más que antes. Vale para el certificado; no para todo. Cuándo tendrá noticias y qué puede hacer mientras tanto sí está en su mano.',
        ],
      },
      {
        id: 'early-word',
        text: [
          '"They mostly need two days and I have asked for Thursday. On Wednesday at two I tell you how it stands, so that you still have a day."',
          '«Suelen tardar dos días y he pedido el jueves. El miércoles a las dos le digo cómo va, para que aún tenga un día».',
        ],
        follows: [
          'He hears what is likely, what is sure, and when he will know more. For Wednesday you need a word from the other team in time: that is a promise of theirs to you, worth asking for by name and hour.',
          'Sabe qué es probable, qué es seguro y cuándo sabrá más. Para el miércoles necesita a tiempo una respuesta del otro equipo: es una promesa de ellos con usted, y merece pedirse con nombre y hora.',
        ],
      },
    ],
    discussion: [
      'What can you promise about something that others do? How do you ask another team so that you get a time and not a "normally"? What could Yusuf do with a day that he could not do with an hour?',
      '¿Qué se puede prometer sobre algo que hacen otros? ¿Cómo se pregunta a otro equipo para obtener una hora y no un «normalmente»? ¿Qué puede hacer Yusuf con un día que no pueda hacer con una hora?',
    ],
  },
];
