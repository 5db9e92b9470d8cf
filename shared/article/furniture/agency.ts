const NAMES = `Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|UPI|PA|PA Media|Press Association|dpa|DPA|dpa-AFX|epd|KNA|sda|SDA|APA|EFE|Efe|Europa Press|ANSA|Ansa|AGI|Adnkronos|Lusa|Agência Brasil|Belga|ANP|NTB|TT|Ritzau|STT|PAP|ČTK|MTI|Xinhua|TASS|Tass|Interfax|RIA Novosti|Sputnik|Kyodo(?: News)?|Jiji|Yonhap|PTI|ANI|IANS|UNI|AAP|Bernama|Antara|Anadolu(?: Agency)?|AA|SPA|WAM|IRNA|SANA|Bloomberg(?: News)?|CNN|Ukrinform|Press Trust of India|ТАСС|РИА Новости|Интерфакс|Рейтер|УНИАН|Укринформ|رويترز|أ ف ب|ا ف ب|أ\\.ف\\.ب|فرانس برس|د ب أ|أ ب|وكالات|وام|واس|سانا|भाषा|वार्ता|एजेंसी|पीटीआई|新华社|新華社|中新社|中央社|路透社|法新社|共同|時事|ロイター|연합뉴스`

/** The source of a regular expression for the names of news agencies, as their datelines and credits have them. */
export const AGENCY_NAME = `(?:${NAMES})`

/** An agency's name, and nothing else. */
export const AGENCY = new RegExp(`^${AGENCY_NAME}$`, 'u')
