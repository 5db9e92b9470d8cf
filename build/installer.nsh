; Offers Crossread under "Open with" for each kind of file that it reads, and leaves the program that opens them by default alone.
; The endings are those of electron/import/endings.ts; a test holds the two equal.

!define PROGRAM "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!define FILE_CLASS "Crossread.Article"

!macro offerFor ENDING
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${ENDING}\OpenWithProgids" "${FILE_CLASS}"
  WriteRegStr SHELL_CONTEXT "${PROGRAM}\SupportedTypes" ".${ENDING}" ""
!macroend

!macro withdrawFor ENDING
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${ENDING}\OpenWithProgids" "${FILE_CLASS}"
!macroend

!macro tellTheShell
  ; SHCNE_ASSOCCHANGED, SHCNF_IDLIST
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${FILE_CLASS}" "" "Article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${FILE_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${FILE_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "${PROGRAM}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${PROGRAM}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro offerFor "txt"
  !insertmacro offerFor "text"
  !insertmacro offerFor "md"
  !insertmacro offerFor "markdown"
  !insertmacro offerFor "html"
  !insertmacro offerFor "htm"
  !insertmacro offerFor "xhtml"
  !insertmacro offerFor "xht"
  !insertmacro offerFor "shtml"
  !insertmacro offerFor "mhtml"
  !insertmacro offerFor "mht"
  !insertmacro offerFor "docx"
  !insertmacro offerFor "docm"
  !insertmacro offerFor "pdf"
  !insertmacro offerFor "epub"
  !insertmacro offerFor "rss"
  !insertmacro offerFor "atom"
  !insertmacro offerFor "rdf"
  !insertmacro offerFor "xml"
  !insertmacro offerFor "json"
  !insertmacro offerFor "jsonl"
  !insertmacro offerFor "ndjson"
  !insertmacro offerFor "zip"
  !insertmacro tellTheShell
!macroend

!macro customUnInstall
  !insertmacro withdrawFor "txt"
  !insertmacro withdrawFor "text"
  !insertmacro withdrawFor "md"
  !insertmacro withdrawFor "markdown"
  !insertmacro withdrawFor "html"
  !insertmacro withdrawFor "htm"
  !insertmacro withdrawFor "xhtml"
  !insertmacro withdrawFor "xht"
  !insertmacro withdrawFor "shtml"
  !insertmacro withdrawFor "mhtml"
  !insertmacro withdrawFor "mht"
  !insertmacro withdrawFor "docx"
  !insertmacro withdrawFor "docm"
  !insertmacro withdrawFor "pdf"
  !insertmacro withdrawFor "epub"
  !insertmacro withdrawFor "rss"
  !insertmacro withdrawFor "atom"
  !insertmacro withdrawFor "rdf"
  !insertmacro withdrawFor "xml"
  !insertmacro withdrawFor "json"
  !insertmacro withdrawFor "jsonl"
  !insertmacro withdrawFor "ndjson"
  !insertmacro withdrawFor "zip"
  DeleteRegKey SHELL_CONTEXT "${PROGRAM}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${FILE_CLASS}"
  !insertmacro tellTheShell
!macroend
