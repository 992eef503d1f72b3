<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>FactReader</name>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>Addresses with a user's name or password in them are not fetched.</source>
   <translation>Webadressen, die einen Benutzernamen oder ein Passwort enthalten, werden nicht abgerufen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>Only addresses that begin with https:// or http:// can be fetched.</source>
   <translation>Nur Webadressen, die mit https:// oder http:// beginnen, können abgerufen werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>This is no web address: look it over.</source>
   <translation>Das ist keine Webadresse: Sehen Sie sie sich noch einmal an.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>What {host} sends is larger than {size:g} MB: it is no article.</source>
   <translation>Was {host} sendet, ist größer als {size:g} MB: Das ist kein Artikel.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>What {host} sent is damaged; try again.</source>
   <translation>Was {host} gesendet hat, ist beschädigt; versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} could not be reached ({reason}); look the address over.</source>
   <translation>{host} war nicht zu erreichen ({reason}); sehen Sie sich die Webadresse noch einmal an.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} could not give the page (error {code}); try later.</source>
   <translation>{host} konnte die Seite nicht liefern (Fehler {code}); versuchen Sie es später.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} does not answer; look the address over, or try later.</source>
   <translation>{host} antwortet nicht; sehen Sie sich die Webadresse noch einmal an oder versuchen Sie es später.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} does not give this page to programs ({code}): open it in a browser, save it, and import the file.</source>
   <translation>{host} gibt diese Seite nicht an Programme heraus ({code}): Öffnen Sie sie im Browser, speichern Sie sie und importieren Sie die Datei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} ended before the page was whole; try again.</source>
   <translation>{host} brach ab, bevor die Seite vollständig war; versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} has no page at this address ({code}); look the address over.</source>
   <translation>{host} hat unter dieser Adresse keine Seite ({code}); sehen Sie sich die Webadresse noch einmal an.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} sends on from address to address without an end.</source>
   <translation>{host} leitet ohne Ende von Adresse zu Adresse weiter.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} sends on to an address that cannot be fetched: {address}.</source>
   <translation>{host} leitet zu einer Adresse weiter, die nicht abgerufen werden kann: {address}.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} sends on to an address that is none of the web; look it over in a browser.</source>
   <translation>{host} leitet zu einer Adresse weiter, die keine Webadresse ist; sehen Sie sich das im Browser an.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/fetching.py" />
   <source>{host} took more than {seconds:.0f} seconds to send the page; try later.</source>
   <translation>{host} brauchte mehr als {seconds:.0f} Sekunden, um die Seite zu senden; versuchen Sie es später.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>The text</source>
   <translation>Der Text</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} could not be read ({reason}); copy it to another place and import the copy.</source>
   <translation>{file} konnte nicht gelesen werden ({reason}); kopieren Sie die Datei an einen anderen Ort und importieren Sie die Kopie.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} has {size}, more than the limit of {limit}; import the article alone, or in parts.</source>
   <translation>{file} hat {size}, mehr als die zulässigen {limit}; importieren Sie den Artikel allein oder in Teilen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} is a folder; choose the files in it.</source>
   <translation>{file} ist ein Ordner; wählen Sie die Dateien darin.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} is empty; import a file that holds the text of an article.</source>
   <translation>{file} ist leer; importieren Sie eine Datei, die den Text eines Artikels enthält.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} is no ordinary file but a device or a pipe; import a text file.</source>
   <translation>{file} ist keine gewöhnliche Datei, sondern ein Gerät oder eine Pipe; importieren Sie eine Textdatei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} is not there any more; look where it was moved to and import it from there.</source>
   <translation>{file} ist nicht mehr da; sehen Sie nach, wohin die Datei verschoben wurde, und importieren Sie sie von dort.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} is {kind}, which has no article's text in it: import web pages, PDF, Word, OpenDocument, RTF, EPUB, Markdown, e-mail or plain text.</source>
   <translation>{file} ist {kind} und enthält keinen Artikeltext: Importieren Sie Webseiten, PDF, Word, OpenDocument, RTF, EPUB, Markdown, E-Mails oder reinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{file} may not be read by you; change its permissions or import a copy.</source>
   <translation>{file} dürfen Sie nicht lesen; ändern Sie die Zugriffsrechte oder importieren Sie eine Kopie.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{whole:,} MB</source>
   <translation>{whole:,} MB</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/__init__.py" />
   <source>{whole:,}.{tenth} MB</source>
   <translation>{whole:,},{tenth} MB</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/archives.py" />
   <source>{file} is damaged: its parts cannot be unpacked; get it again from where it came.</source>
   <translation>{file} ist beschädigt: Die Bestandteile lassen sich nicht entpacken; besorgen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/archives.py" />
   <source>{file} is protected with a password; save a copy without one and import that.</source>
   <translation>{file} ist mit einem Passwort geschützt; speichern Sie eine Kopie ohne Passwort und importieren Sie diese.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/archives.py" />
   <source>{file} unpacks to more than 200 MB, so it was not opened.</source>
   <translation>{file} hat entpackt mehr als 200 MB und wurde deshalb nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/epub.py" />
   <source>The book</source>
   <translation>Das Buch</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/epub.py" />
   <source>{file} holds no text; pictures of text have to be typed or recognised.</source>
   <translation>{file} enthält keinen Text; Bilder von Text müssen abgetippt oder durch Texterkennung gelesen werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/epub.py" />
   <source>{file} is a damaged EPUB book; get it again from where it came.</source>
   <translation>{file} ist ein beschädigtes EPUB-Buch; besorgen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/epub.py" />
   <source>{file} is locked by its shop and cannot be read here.</source>
   <translation>{file} ist vom Händler gesperrt und kann hier nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>The article could not be told from the page around it: all is shown.</source>
   <translation>Der Artikel ließ sich von der Seite um ihn herum nicht trennen: Alles wird gezeigt.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>The page</source>
   <translation>Die Seite</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>The page nests its parts very deeply: its text is shown without form.</source>
   <translation>Die Seite verschachtelt ihre Teile sehr tief: Ihr Text wird ohne Gliederung gezeigt.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>What was copied holds no text.</source>
   <translation>Das Kopierte enthält keinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>{file} holds no text, perhaps because a script would have to fetch it: open the page in a browser, and save it or copy its text from there.</source>
   <translation>{file} enthält keinen Text, vielleicht weil ihn erst ein Skript holen müsste: Öffnen Sie die Seite im Browser und speichern Sie sie dort oder kopieren Sie ihren Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html.py" />
   <source>{file} holds no text.</source>
   <translation>{file} enthält keinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html_tree.py" />
   <source>The page does not say how it is encoded and was read as {encoding}; look over its accented letters and quotation marks.</source>
   <translation>Die Seite gibt ihre Zeichenkodierung nicht an und wurde als {encoding} gelesen; prüfen Sie Umlaute, Akzente und Anführungszeichen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/html_tree.py" />
   <source>{file} is no web page but binary data.</source>
   <translation>{file} ist keine Webseite, sondern enthält Binärdaten.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>a newer Fact Reader made it (format {version}, this one reads {known}); install the newer one</source>
   <translation>Ein neuerer Fact Reader hat die Datei erzeugt (Format {version}, dieser liest {known}); installieren Sie den neueren</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>and “end” ({start} and {end}) mark no passage of the text</source>
   <translation>und „end“ ({start} und {end}) bezeichnen keine Textstelle des Textes</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>and “target_id” name no annotation of the file</source>
   <translation>und „target_id“ nennen keine Anmerkung der Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>annotation</source>
   <translation>Anmerkung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>block</source>
   <translation>Block</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>does not have the SHA-256 that is given for it</source>
   <translation>hat nicht die dafür angegebene SHA-256-Prüfsumme</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>has control characters or line ends that the app never writes</source>
   <translation>enthält Steuerzeichen oder Zeilenenden, die das Programm nie schreibt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is no format version</source>
   <translation>ist keine Formatversion</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is not 64 hexadecimal digits in lower case</source>
   <translation>besteht nicht aus 64 kleingeschriebenen Hexadezimalziffern</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is not Base64</source>
   <translation>ist kein Base64</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is not higher than that of the version before</source>
   <translation>ist nicht höher als bei der Fassung davor</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>is not what the text has from {start} to {end}</source>
   <translation>ist nicht das, was von {start} bis {end} im Text steht</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>it was not exported by Fact Reader; choose a JSON export of the app</source>
   <translation>Die Datei wurde nicht von Fact Reader exportiert; wählen Sie einen JSON-Export des Programms</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>link</source>
   <translation>Verknüpfung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>makes no link, or one that is there already</source>
   <translation>ergibt keine Verknüpfung oder eine, die es schon gibt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>names no version of this article</source>
   <translation>nennt keine Fassung dieses Artikels</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>version</source>
   <translation>Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_reader.py" />
   <source>“{id}” is used twice</source>
   <translation>„{id}“ kommt zweimal vor</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>Could not read “{name}”: {reason}.</source>
   <translation>„{name}“ konnte nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>does not hold what it should</source>
   <translation>enthält nicht, was es soll</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>has a value that is not possible there (“{text}”)</source>
   <translation>hat einen Wert, der dort nicht möglich ist („{text}“)</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>has half a character (a lone surrogate)</source>
   <translation>enthält ein halbes Zeichen (ein einzelnes Surrogat)</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>in {place}, “{field}” {problem}; the file is damaged or was edited, so export it again</source>
   <translation>{place}: „{field}“ {problem}; die Datei ist beschädigt oder wurde bearbeitet, exportieren Sie sie deshalb noch einmal</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is neither true nor false</source>
   <translation>ist weder wahr noch falsch</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is not a list</source>
   <translation>ist keine Liste</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is not a number from 0 to 1</source>
   <translation>ist keine Zahl von 0 bis 1</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is not a time in UTC</source>
   <translation>ist keine Zeitangabe in UTC</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is not a whole number</source>
   <translation>ist keine ganze Zahl</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>is not text</source>
   <translation>ist kein Text</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>it is a folder; choose the exported file in it</source>
   <translation>Das ist ein Ordner; wählen Sie die exportierte Datei darin</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>it is not JSON in UTF-8; export it again</source>
   <translation>Die Datei ist kein JSON in UTF-8; exportieren Sie sie noch einmal</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>it is not JSON, or was cut short (line {line}, column {column}); export it again</source>
   <translation>Die Datei ist kein JSON oder wurde abgeschnitten (Zeile {line}, Spalte {column}); exportieren Sie sie noch einmal</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>it is not an ordinary file; choose another one</source>
   <translation>Das ist keine gewöhnliche Datei; wählen Sie eine andere</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>no permission to read it; ask its owner, or copy it</source>
   <translation>Sie dürfen sie nicht lesen; fragen Sie den Besitzer oder kopieren Sie sie</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>there is no such file; check the name</source>
   <translation>Diese Datei gibt es nicht; prüfen Sie den Namen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>{reason}; try again or copy it</source>
   <translation>{reason}; versuchen Sie es noch einmal oder kopieren Sie die Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/json_records.py" />
   <source>“{field}” {problem}; the file is damaged or was edited, so export it again</source>
   <translation>„{field}“ {problem}; die Datei ist beschädigt oder wurde bearbeitet, exportieren Sie sie deshalb noch einmal</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a 7-Zip archive</source>
   <translation>ein 7-Zip-Archiv</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a GIF picture</source>
   <translation>ein GIF-Bild</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a JPEG picture</source>
   <translation>ein JPEG-Bild</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a PNG picture</source>
   <translation>ein PNG-Bild</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a RAR archive</source>
   <translation>ein RAR-Archiv</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a TIFF picture</source>
   <translation>ein TIFF-Bild</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a WebP picture</source>
   <translation>ein WebP-Bild</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a ZIP archive, a spreadsheet or a presentation</source>
   <translation>ein ZIP-Archiv, eine Tabellenkalkulation oder eine Präsentation</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a database</source>
   <translation>eine Datenbank</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a film</source>
   <translation>ein Film</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a film or a sound file</source>
   <translation>ein Film oder eine Tondatei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a gzip archive</source>
   <translation>ein gzip-Archiv</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a program</source>
   <translation>ein Programm</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a property list</source>
   <translation>eine Property-Liste</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>a sound file</source>
   <translation>eine Tondatei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>an XZ archive</source>
   <translation>ein XZ-Archiv</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>an empty ZIP archive</source>
   <translation>ein leeres ZIP-Archiv</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/kinds.py" />
   <source>an old Word, Excel or Outlook file</source>
   <translation>eine alte Word-, Excel- oder Outlook-Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/mail.py" />
   <source>Attached and not read: {files}.</source>
   <translation>Angehängt und nicht gelesen: {files}.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/mail.py" />
   <source>The file</source>
   <translation>Die Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/mail.py" />
   <source>The message</source>
   <translation>Die Nachricht</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/mail.py" />
   <source>{file} is a saved page, but no page is in it.</source>
   <translation>{file} ist eine gespeicherte Seite, enthält aber keine.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/markdown.py" />
   <source>The file nests its parts very deeply: its text is shown without form.</source>
   <translation>Die Datei verschachtelt ihre Teile sehr tief: Ihr Text wird ohne Gliederung gezeigt.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/opendocument.py" />
   <source>The document</source>
   <translation>Das Dokument</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/opendocument.py" />
   <source>{file} is a damaged OpenDocument text, or protected with a password; open it in a word processor, save it anew without one and import that.</source>
   <translation>{file} ist ein beschädigter oder mit einem Passwort geschützter OpenDocument-Text; öffnen Sie ihn in einer Textverarbeitung, speichern Sie ihn neu ohne Passwort und importieren Sie diese Datei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>Some letters are wrong: the PDF does not say which letters they are.</source>
   <translation>Manche Buchstaben sind falsch: Das PDF gibt nicht an, welche es sind.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>The PDF</source>
   <translation>Das PDF</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>The text may be garbled, because the fonts of the PDF name wrong letters: compare it with the original.</source>
   <translation>Der Text ist vielleicht unleserlich, weil die Schriften des PDFs falsche Buchstaben nennen: Vergleichen Sie ihn mit dem Original.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{file} has {pages:,} pages, more than {most:,}: import the pages that you need.</source>
   <translation>{file} hat {pages:,} Seiten, mehr als {most:,}: Importieren Sie die Seiten, die Sie brauchen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{file} holds no readable text, because its fonts do not say which letters they draw: let a text recognition (OCR) program read it, and import what that makes.</source>
   <translation>{file} enthält keinen lesbaren Text, weil die Schriften nicht angeben, welche Buchstaben sie zeichnen: Lassen Sie ein Texterkennungsprogramm (OCR) die Datei lesen und importieren Sie das Ergebnis.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{file} holds no text, only pictures of pages: let a text recognition (OCR) program make a PDF with text of it, and import that.</source>
   <translation>{file} enthält keinen Text, nur Bilder von Seiten: Lassen Sie ein Texterkennungsprogramm (OCR) ein PDF mit Text daraus machen und importieren Sie dieses.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{file} is a damaged PDF; get it again from where it came.</source>
   <translation>{file} ist ein beschädigtes PDF; besorgen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{some} of {all} pages could not be read.</source>
   <translation>{some} von {all} Seiten konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/pdf.py" />
   <source>{some} of {all} pages hold no text, perhaps pictures of it.</source>
   <translation>{some} von {all} Seiten enthalten keinen Text, vielleicht Bilder davon.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/query_list.py" />
   <source>The queries in {name} are not UTF-8: save them as such.</source>
   <translation>Die Suchanfragen in {name} sind nicht in UTF-8: Speichern Sie sie so.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/query_list.py" />
   <source>The queries in {path} could not be read ({reason}): name a file with one query in each line.</source>
   <translation>Die Suchanfragen in {path} konnten nicht gelesen werden ({reason}): Nennen Sie eine Datei mit einer Suchanfrage je Zeile.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} could not be read, because it is damaged ({reason}); get it again from where it came, or import it as plain text.</source>
   <translation>{file} konnte wegen einer Beschädigung nicht gelesen werden ({reason}); besorgen Sie die Datei noch einmal oder importieren Sie den Inhalt als reinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} could not be read, because it is damaged or needs too much memory; import it as plain text, or in parts.</source>
   <translation>{file} konnte nicht gelesen werden, weil die Datei beschädigt ist oder zu viel Speicher braucht; importieren Sie den Inhalt als reinen Text oder in Teilen.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} could not be read, because it took more than {n} seconds; import it as plain text, or in parts.</source>
   <extracomment>One: {file} could not be read, because it took more than {n} second; import it as plain text, or in parts.</extracomment>
   <translation>
    <numerusform>{file} konnte nicht gelesen werden, weil es länger als {n} Sekunde dauerte; importieren Sie den Inhalt als reinen Text oder in Teilen.</numerusform>
    <numerusform>{file} konnte nicht gelesen werden, weil es länger als {n} Sekunden dauerte; importieren Sie den Inhalt als reinen Text oder in Teilen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} needs too much memory to be read; import it as plain text, or in parts.</source>
   <translation>{file} braucht zu viel Speicher, um gelesen zu werden; importieren Sie den Inhalt als reinen Text oder in Teilen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} nests its parts too deeply to be read; import it as plain text.</source>
   <translation>{file} ist zu tief verschachtelt, um gelesen zu werden; importieren Sie den Inhalt als reinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/reading_process.py" />
   <source>{file} was not read, because the import ended.</source>
   <translation>{file} wurde nicht gelesen, weil der Import beendet wurde.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/rtf.py" />
   <source>{file} is a damaged RTF document; open it in a word processor, save it anew and import that.</source>
   <translation>{file} ist ein beschädigtes RTF-Dokument; öffnen Sie es in einer Textverarbeitung, speichern Sie es neu und importieren Sie diese Datei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>Column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} has more than {most:,} rows; import it in parts.</source>
   <translation>{file} hat mehr als {most:,} Zeilen; importieren Sie die Tabelle in Teilen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} holds no table of articles.</source>
   <translation>{file} enthält keine Tabelle mit Artikeln.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} is a damaged table (line {line}: {reason}); save it anew.</source>
   <translation>{file} ist eine beschädigte Tabelle (Zeile {line}: {reason}); speichern Sie sie neu.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} is no sound JSON (line {number}): each line has to be one article.</source>
   <translation>{file} ist kein gültiges JSON (Zeile {number}): Jede Zeile muss ein Artikel sein.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} is no sound JSON; save it anew.</source>
   <translation>{file} ist kein gültiges JSON; speichern Sie die Datei neu.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/tables.py" />
   <source>{file} is no table of articles: its record {number} has no columns.</source>
   <translation>{file} ist keine Tabelle mit Artikeln: Datensatz {number} hat keine Spalten.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/txt.py" />
   <source>The file does not say how it is encoded and was read as {encoding}; look over its accented letters and quotation marks.</source>
   <translation>Die Datei gibt ihre Zeichenkodierung nicht an und wurde als {encoding} gelesen; prüfen Sie Umlaute, Akzente und Anführungszeichen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/txt.py" />
   <source>{file} is no plain text but binary data; save the article as text and import that.</source>
   <translation>{file} ist kein reiner Text, sondern enthält Binärdaten; speichern Sie den Artikel als Text und importieren Sie diesen.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/exchange/readers/txt.py" />
   <source>{n:,} control characters that are no text left out.</source>
   <extracomment>One: {n:,} control character that is no text left out.</extracomment>
   <translation>
    <numerusform>{n:,} Steuerzeichen, das kein Text ist, wurde weggelassen.</numerusform>
    <numerusform>{n:,} Steuerzeichen, die kein Text sind, wurden weggelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/exchange/readers/txt.py" />
   <source>{n:,} places could not be decoded and show as �.</source>
   <extracomment>One: {n:,} place could not be decoded and shows as �.</extracomment>
   <translation>
    <numerusform>{n:,} Stelle konnte nicht dekodiert werden und erscheint als �.</numerusform>
    <numerusform>{n:,} Stellen konnten nicht dekodiert werden und erscheinen als �.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/webarchive.py" />
   <source>{file} holds no web page; save the page anew and import that.</source>
   <translation>{file} enthält keine Webseite; speichern Sie die Seite neu und importieren Sie diese Datei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/readers/word.py" />
   <source>{file} is a damaged Word document; open it in a word processor, save it anew and import that.</source>
   <translation>{file} ist ein beschädigtes Word-Dokument; öffnen Sie es in einer Textverarbeitung, speichern Sie es neu und importieren Sie diese Datei.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/__init__.py" />
   <source>Everything, to be imported again (JSON)</source>
   <translation>Alles, um es wieder zu importieren (JSON)</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/__init__.py" />
   <source>Markdown report</source>
   <translation>Bericht in Markdown</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/__init__.py" />
   <source>Table of annotations (CSV)</source>
   <translation>Tabelle der Anmerkungen (CSV)</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/__init__.py" />
   <source>There is no export format “{name}”: choose one of {names}.</source>
   <translation>Es gibt kein Exportformat „{name}“: Wählen Sie eines von {names}.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/__init__.py" />
   <source>Web page report</source>
   <translation>Bericht als Webseite</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/citing.py" />
   <source>“{text}”</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/html_writer.py" />
   <source>{n:,}</source>
   <translation>{n:,}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>Could not write “{path}”: {reason}.</source>
   <translation>„{path}“ konnte nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>a part of its path is a file and not a folder; choose another folder</source>
   <translation>Ein Teil des Pfads ist eine Datei und kein Ordner; wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>it is a folder; add a file name to it</source>
   <translation>Das ist ein Ordner; fügen Sie einen Dateinamen hinzu</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>it is not an ordinary file; choose another name</source>
   <translation>Das ist keine gewöhnliche Datei; wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>no permission; choose another folder, or close the program that has the file open</source>
   <translation>Die Berechtigung fehlt; wählen Sie einen anderen Ordner oder schließen Sie das Programm, das die Datei geöffnet hat</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>the disk is full; make room or choose another disk</source>
   <translation>Der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>the folder “{folder}” does not exist; make it or choose another one</source>
   <translation>Den Ordner „{folder}“ gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>the name is too long; choose a shorter one</source>
   <translation>Der Name ist zu lang; wählen Sie einen kürzeren</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/whole_file.py" />
   <source>{reason}; choose another place and try again</source>
   <translation>{reason}; wählen Sie einen anderen Ort und versuchen Sie es noch einmal</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>All articles</source>
   <translation>Alle Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Answered by</source>
   <translation>Beantwortet durch</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Answers</source>
   <translation>Antwortet auf</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Article without a title</source>
   <translation>Artikel ohne Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Articles without annotations</source>
   <translation>Artikel ohne Anmerkungen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Claim</source>
   <translation>Behauptung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Claims</source>
   <translation>Behauptungen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Confirmation</source>
   <translation>Bestätigung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Confirmations</source>
   <translation>Bestätigungen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Contains</source>
   <translation>Enthält</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Denial</source>
   <translation>Dementi</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Denials</source>
   <translation>Dementis</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Fact Reader report</source>
   <translation>Fact-Reader-Bericht</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Labels</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Made</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Marked by {author}, {time}</source>
   <translation>Gekennzeichnet von {author} am {time}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Marked {time}</source>
   <translation>Gekennzeichnet am {time}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Not reviewed yet. {remark}</source>
   <translation>Noch nicht geprüft. {remark}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Nothing is annotated in this selection.</source>
   <translation>In dieser Auswahl gibt es keine Anmerkungen.</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Passage</source>
   <translation>Textstelle</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Retrieved</source>
   <translation>Abgerufen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Said by</source>
   <translation>Gesagt von</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Scope</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Since it was marked the passage fits in several places</source>
   <translation>Seit der Kennzeichnung passt die Textstelle an mehrere Stellen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Since it was marked the passage is gone</source>
   <translation>Seit der Kennzeichnung ist die Textstelle verschwunden</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Since it was marked the passage is where it was</source>
   <translation>Seit der Kennzeichnung steht die Textstelle, wo sie war</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Since it was marked the passage stands in another place</source>
   <translation>Seit der Kennzeichnung steht die Textstelle an anderer Stelle</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Since it was marked the words have changed</source>
   <translation>Seit der Kennzeichnung haben sich die Wörter geändert</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Supported by</source>
   <translation>Gestützt durch</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Supports</source>
   <translation>Stützt</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Version</source>
   <translation>Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>Version {number} of {total}, retrieved {time}; the article has changed since</source>
   <translation>Fassung {number} von {total}, abgerufen am {time}; der Artikel wurde seither geändert</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{marked}; changed {time}</source>
   <translation>{marked}; geändert am {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{n:,} annotations</source>
   <extracomment>One: {n:,} annotation</extracomment>
   <translation>
    <numerusform>{n:,} Anmerkung</numerusform>
    <numerusform>{n:,} Anmerkungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{n:,} articles</source>
   <extracomment>One: {n:,} article</extracomment>
   <translation>
    <numerusform>{n:,} Artikel</numerusform>
    <numerusform>{n:,} Artikel</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{n:,} of them annotated</source>
   <translation>davon {n:,} mit Anmerkungen</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{remark}; marked were the words {words}</source>
   <translation>{remark}; gekennzeichnet waren die Wörter {words}</translation>
  </message>
  <message>
   <location filename="fact_reader/exchange/writers/wording.py" />
   <source>{stance} {number}</source>
   <translation>{stance} {number}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>from {outlets}</source>
   <translation>von {outlets}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>in {languages}</source>
   <translation>in {languages}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>no known language</source>
   <translation>unbekannter Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>no outlet</source>
   <translation>keinem Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>nobody named</source>
   <translation>jemand ohne Namen</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>published from {first} to {last}</source>
   <translation>veröffentlicht von {first} bis {last}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>published in or after {month}</source>
   <translation>veröffentlicht ab {month}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>published in or before {month}</source>
   <translation>veröffentlicht bis {month}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>published in {month}</source>
   <translation>veröffentlicht {month}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>where {speakers} speaks</source>
   <translation>in denen {speakers} spricht</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>with a {stances}</source>
   <translation>mit {stances}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>with a {stances} by {speakers}</source>
   <translation>mit {stances} (Sprecher: {speakers})</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>{n} others</source>
   <translation>{n} weiteren</translation>
  </message>
  <message>
   <location filename="fact_reader/search/filter_words.py" />
   <source>{some} or {last}</source>
   <translation>{some} oder {last}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/index.py" />
   <source>The search index in {folder} changed too often to be read; search again.</source>
   <translation>Der Suchindex in {folder} änderte sich zu oft, um gelesen zu werden; suchen Sie noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/index.py" />
   <source>The search index in {folder} could not be written ({reason}); check the free space and the folder's permissions and try again.</source>
   <translation>In den Suchindex in {folder} konnte nicht geschrieben werden ({reason}); prüfen Sie den freien Platz und die Zugriffsrechte des Ordners und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/index.py" />
   <source>The search index in {folder} is being written by another process; wait until that has finished and try again.</source>
   <translation>In den Suchindex in {folder} schreibt gerade ein anderer Prozess; warten Sie, bis er fertig ist, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>After “has:” write {names} or {last}; “{word}” was left out.</source>
   <translation>Schreiben Sie nach „has:“ {names} oder {last}; „{word}“ wurde weggelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>More than {most} words were searched as a phrase, without ~.</source>
   <translation>Mehr als {most} Wörter wurden als Wortfolge gesucht, ohne ~.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>The flag {flag} is not known; only i is.</source>
   <translation>Der Schalter {flag} ist unbekannt; es gibt nur i.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>Within quotation marks * works only at the end; elsewhere it was left out.</source>
   <translation>Zwischen Anführungszeichen wirkt * nur am Ende; sonst wurde es weggelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>Words can be at most ~{most} apart, and so they were searched.</source>
   <translation>Wörter können höchstens ~{most} auseinanderstehen, und so wurden sie gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>Words can be at most ~{most} off, and so “{word}” was searched.</source>
   <translation>Wörter können höchstens um ~{most} abweichen, und so wurde „{word}“ gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{pattern}” is no regular expression ({problem}), and was left out.</source>
   <translation>„{pattern}“ ist kein regulärer Ausdruck ({problem}) und wurde weggelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{word}” is longer than {most} letters, and was left out.</source>
   <translation>„{word}“ ist länger als {most} Buchstaben und wurde weggelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{word}” is too short for ~{asked}; just this word was searched.</source>
   <translation>„{word}“ ist zu kurz für ~{asked}; es wurde nur dieses Wort gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{word}” is too short for ~{asked}; words one letter off were searched.</source>
   <translation>„{word}“ ist zu kurz für ~{asked}; es wurden Wörter gesucht, die um einen Buchstaben abweichen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{word}” was searched without * and ?: they stand for letters within one word.</source>
   <translation>„{word}“ wurde ohne * und ? gesucht: Sie stehen für Buchstaben innerhalb eines Wortes.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/leaves.py" />
   <source>“{word}” was searched without ~: put it after one word, or after the quotation marks.</source>
   <translation>„{word}“ wurde ohne ~ gesucht: Setzen Sie es hinter ein einzelnes Wort oder hinter die Anführungszeichen.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>After “{field}:” write a year, month or day, such as {field}:2017, {field}:2017-07 or {field}:2017-07-18.</source>
   <translation>Schreiben Sie nach „{field}:“ ein Jahr, einen Monat oder einen Tag, etwa {field}:2017, {field}:2017-07 oder {field}:2017-07-18.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>Only the first {most} regular expressions were searched.</source>
   <translation>Nur die ersten {most} regulären Ausdrücke wurden gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>Only the first {most} words were searched.</source>
   <translation>Nur die ersten {most} Wörter wurden gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>Put the regular expression between slashes, such as regex:/half.an.hour/i.</source>
   <translation>Setzen Sie den regulären Ausdruck zwischen Schrägstriche, etwa regex:/half.an.hour/i.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>published in {date}</source>
   <translation>veröffentlicht {date}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>published on {date}</source>
   <translation>veröffentlicht am {date}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>{published} or earlier</source>
   <translation>{published} oder früher</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>{published} or later</source>
   <translation>{published} oder später</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>“{dates}” was understood as {range}.</source>
   <translation>„{dates}“ wurde verstanden als: {range}.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>“{word}:” is not a field, so it was searched as a word; fields are {fields} and {last}.</source>
   <translation>„{word}:“ ist kein Feld und wurde deshalb als Wort gesucht; Felder sind {fields} und {last}.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/parser.py" />
   <source>“{word}” is no stance; the stances are {stances} and {last}.</source>
   <translation>„{word}“ ist keine Kennzeichnung; die Kennzeichnungen heißen {stances} und {last}.</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as a label</source>
   <translation>als Schlagwort</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as a speaker</source>
   <translation>als Sprecher</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as the author</source>
   <translation>als Autor</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as the language</source>
   <translation>als Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as the outlet</source>
   <translation>als Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>as the stance</source>
   <translation>als Kennzeichnung</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>claim</source>
   <translation>Behauptung</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>confirmation</source>
   <translation>Bestätigung</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>denial</source>
   <translation>Dementi</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in a claim or its note</source>
   <translation>in einer Behauptung oder deren Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in a confirmation or its note</source>
   <translation>in einer Bestätigung oder deren Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in a denial or its note</source>
   <translation>in einem Dementi oder dessen Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in a note</source>
   <translation>in einer Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in a tagged passage</source>
   <translation>in einer gekennzeichneten Textstelle</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in the text</source>
   <translation>im Text</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>in the title</source>
   <translation>im Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>not {what}</source>
   <translation>nicht {what}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>tagged as {stance}</source>
   <translation>gekennzeichnet als {stance}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>text matching {pattern}</source>
   <translation>Text nach dem Muster {pattern}</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>with a label</source>
   <translation>mit einem Schlagwort</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>with a note</source>
   <translation>mit einer Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>with a speaker</source>
   <translation>mit einem Sprecher</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>without any label</source>
   <translation>ohne Schlagwort</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>without any note</source>
   <translation>ohne Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>without any speaker</source>
   <translation>ohne Sprecher</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>words like “{pattern}”</source>
   <translation>Wörter wie „{pattern}“</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>{words} (also {forms})</source>
   <translation>{words} (auch {forms})</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/search/query.py" />
   <source>{words} in any order with at most {n} words between</source>
   <extracomment>One: {words} in any order with at most {n} word between</extracomment>
   <translation>
    <numerusform>{words} in beliebiger Reihenfolge mit höchstens {n} Wort dazwischen</numerusform>
    <numerusform>{words} in beliebiger Reihenfolge mit höchstens {n} Wörtern dazwischen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>{words} in any order, side by side</source>
   <translation>{words} in beliebiger Reihenfolge, nebeneinander</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>“{word}” (or one letter off)</source>
   <translation>„{word}“ (oder um einen Buchstaben anders)</translation>
  </message>
  <message>
   <location filename="fact_reader/search/query.py" />
   <source>“{word}” (or up to two letters off)</source>
   <translation>„{word}“ (oder um bis zu zwei Buchstaben anders)</translation>
  </message>
  <message>
   <location filename="fact_reader/search/regex_leaf.py" />
   <source>it is too complicated</source>
   <translation>er ist zu verwickelt</translation>
  </message>
  <message>
   <location filename="fact_reader/search/regex_leaf.py" />
   <source>it is too long</source>
   <translation>er ist zu lang</translation>
  </message>
  <message>
   <location filename="fact_reader/services/adopting.py" />
   <source>The text of “{title}” has not changed.</source>
   <translation>Der Text von „{title}“ hat sich nicht geändert.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/adopting.py" />
   <source>This article was removed from the library: bring it back first.</source>
   <translation>Dieser Artikel wurde aus der Bibliothek entfernt: Holen Sie ihn zuerst zurück.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/adopting.py" />
   <source>“{newer}” was an article of its own, and is a version of “{older}” now.</source>
   <translation>„{newer}“ war ein eigener Artikel und ist jetzt eine Fassung von „{older}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/adopting.py" />
   <source>“{title}” cannot give this version up: it has a newer one by now, or annotations in this one.</source>
   <translation>„{title}“ kann diese Fassung nicht abgeben: Inzwischen gibt es eine neuere oder Anmerkungen in dieser.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/adopting.py" />
   <source>“{title}” has annotations and stays an article of its own: delete them first if you do not need them.</source>
   <translation>„{title}“ hat Anmerkungen und bleibt ein eigener Artikel: Löschen Sie sie zuerst, wenn Sie sie nicht brauchen.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/annotating.py" />
   <source>The article of this annotation was removed from the library: bring it back first (Edit, Undo).</source>
   <translation>Der Artikel dieser Anmerkung wurde aus der Bibliothek entfernt: Holen Sie ihn zuerst zurück (Bearbeiten, Rückgängig).</translation>
  </message>
  <message>
   <location filename="fact_reader/services/annotating.py" />
   <source>This article is no longer in the library: import it again to tag it.</source>
   <translation>Dieser Artikel ist nicht mehr in der Bibliothek: Importieren Sie ihn erneut, um ihn zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/apart.py" />
   <source>Work on the library {folder} could not begin ({reason}): close other programs, and try again.</source>
   <translation>Die Arbeit an der Bibliothek {folder} konnte nicht beginnen ({reason}): Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/apart.py" />
   <source>Work on the library {folder} ended halfway (code {code}): try again; what was finished is kept.</source>
   <translation>Die Arbeit an der Bibliothek {folder} brach mittendrin ab (Code {code}): Versuchen Sie es noch einmal; was fertig war, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/asking.py" />
   <source>articles {narrowed}</source>
   <translation>Artikel {narrowed}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/asking.py" />
   <source>{words}; only articles {narrowed}</source>
   <translation>{words}; nur Artikel {narrowed}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/editing.py" />
   <source>An article needs a title: type one, or press Cancel.</source>
   <translation>Ein Artikel braucht einen Titel: Geben Sie einen ein oder brechen Sie ab.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/editing.py" />
   <source>No article {given!r} was removed: see “fact-reader articles”.</source>
   <translation>Es wurde kein Artikel {given!r} entfernt: siehe „fact-reader articles“.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/editing.py" />
   <source>Several articles begin with {given!r}: {ids}; type more of it.</source>
   <translation>Mehrere Artikel beginnen mit {given!r}: {ids}; geben Sie mehr davon ein.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/editing.py" />
   <source>There is no article {given!r}: “fact-reader articles” lists all with their ids.</source>
   <translation>Es gibt keinen Artikel {given!r}: „fact-reader articles“ nennt alle mit ihren Kennungen.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>None of the annotations is of the stances, speakers and labels that are to be exported: choose others.</source>
   <translation>Keine der Anmerkungen hat eine der Kennzeichnungen, Sprecher und Schlagwörter, die exportiert werden sollen: Wählen Sie andere.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>There is no article to export: import some, or widen the selection.</source>
   <translation>Es gibt keinen Artikel zu exportieren: Importieren Sie welche oder erweitern Sie die Auswahl.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>claims</source>
   <translation>Behauptungen</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>confirmations</source>
   <translation>Bestätigungen</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>denials</source>
   <translation>Dementis</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>labels: {names}</source>
   <translation>Schlagwörter: {names}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>none</source>
   <translation>keine Angabe</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>only {names}</source>
   <translation>nur {names}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>said by: {names}</source>
   <translation>gesagt von: {names}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>whole library</source>
   <translation>die ganze Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/services/exporting.py" />
   <source>{some} and {last}</source>
   <translation>{some} und {last}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/finding.py" />
   <source>Page furniture was left out in the first {first:,} of {total:,} articles only.</source>
   <translation>Beiwerk wurde nur in den ersten {first:,} von {total:,} Artikeln ausgelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/finding.py" />
   <source>This passage has only the most common words: select some more.</source>
   <translation>In dieser Textstelle stehen nur die häufigsten Wörter: Wählen Sie noch einige dazu aus.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/furniture.py" />
   <source>This article is not in the library any more: nothing was changed.</source>
   <translation>Dieser Artikel ist nicht mehr in der Bibliothek: Es wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>Nothing to import</source>
   <translation>Nichts zu importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} already in the library</source>
   <translation>{n} schon in der Bibliothek</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} articles added</source>
   <extracomment>One: {n} article added</extracomment>
   <translation>
    <numerusform>{n} Artikel hinzugefügt</numerusform>
    <numerusform>{n} Artikel hinzugefügt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} brought back</source>
   <translation>{n} zurückgeholt</translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} merged</source>
   <translation>{n} zusammengeführt</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} new versions</source>
   <extracomment>One: {n} new version</extracomment>
   <translation>
    <numerusform>{n} neue Fassung</numerusform>
    <numerusform>{n} neue Fassungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{n} not imported</source>
   <translation>{n} nicht importiert</translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{what}.</source>
   <translation>{what}.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/import_report.py" />
   <source>{what}; stopped before the end.</source>
   <translation>{what}; vorzeitig beendet.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Already in the library as “{title}”.</source>
   <translation>Schon in der Bibliothek als „{title}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Exported work: {articles}, {annotations} new or newer, {links}.</source>
   <translation>Exportierte Arbeit: {articles}, {annotations} neu oder neuer, {links}.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Exported work: {articles}, {annotations} new or newer.</source>
   <translation>Exportierte Arbeit: {articles}, {annotations} neu oder neuer.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Pasted text</source>
   <translation>Eingefügter Text</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>The folder cannot be read ({reason}): check its permissions.</source>
   <translation>Der Ordner kann nicht gelesen werden ({reason}): Prüfen Sie seine Zugriffsrechte.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>This is version {number} of “{title}” already.</source>
   <translation>Das ist schon Fassung {number} von „{title}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Version {number} of it: its text has changed.</source>
   <translation>Fassung {number} davon: Der Text hat sich geändert.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>Was removed earlier; it is back with its annotations.</source>
   <translation>War entfernt worden; ist mit seinen Anmerkungen wieder da.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>{file} is a table: import it in the window, by itself, where you can say what its columns are.</source>
   <translation>{file} ist eine Tabelle: Importieren Sie sie im Fenster für sich allein; dort können Sie sagen, was ihre Spalten bedeuten.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>{file} is not one article: choose a web page, a PDF, or another file with a text.</source>
   <translation>{file} ist nicht ein einzelner Artikel: Wählen Sie eine Webseite, ein PDF oder eine andere Datei mit einem Text.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/importing.py" />
   <source>{n} annotations</source>
   <extracomment>One: {n} annotation</extracomment>
   <translation>
    <numerusform>{n} Anmerkung</numerusform>
    <numerusform>{n} Anmerkungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/importing.py" />
   <source>{n} articles</source>
   <extracomment>One: {n} article</extracomment>
   <translation>
    <numerusform>{n} Artikel</numerusform>
    <numerusform>{n} Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/importing.py" />
   <source>{n} links</source>
   <extracomment>One: {n} link</extracomment>
   <translation>
    <numerusform>{n} Verknüpfung</numerusform>
    <numerusform>{n} Verknüpfungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>{share:.0%} the same as “{title}” ({outlet}).</source>
   <translation>Zu {share:.0%} identisch mit „{title}“ ({outlet}).</translation>
  </message>
  <message>
   <location filename="fact_reader/services/importing.py" />
   <source>{share:.0%} the same as “{title}”.</source>
   <translation>Zu {share:.0%} identisch mit „{title}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/library.py" />
   <source>The library {folder} cannot be written ({reason}): choose another folder, or check this one's permissions.</source>
   <translation>In die Bibliothek {folder} kann nicht geschrieben werden ({reason}): Wählen Sie einen anderen Ordner oder prüfen Sie die Zugriffsrechte von diesem.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/library.py" />
   <source>The library {folder} is open in another Fact Reader: close that one first, or work in its window.</source>
   <translation>Die Bibliothek {folder} ist in einem anderen Fact Reader geöffnet: Schließen Sie zuerst diesen oder arbeiten Sie in seinem Fenster.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/library.py" />
   <source>There is no library in {folder}: name its folder with --library.</source>
   <translation>In {folder} ist keine Bibliothek: Nennen Sie ihren Ordner mit --library.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/linking.py" />
   <source>A denial always answers and a confirmation always supports: change the stance of one of the two passages instead.</source>
   <translation>Ein Dementi antwortet immer und eine Bestätigung stützt immer: Ändern Sie stattdessen die Kennzeichnung einer der beiden Textstellen.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/linking.py" />
   <source>An annotation cannot be linked to itself: choose another one.</source>
   <translation>Eine Anmerkung lässt sich nicht mit sich selbst verknüpfen: Wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/linking.py" />
   <source>An annotation to link is gone: choose another one.</source>
   <translation>Eine Anmerkung, die verknüpft werden soll, gibt es nicht mehr: Wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/linking.py" />
   <source>These two annotations are linked already.</source>
   <translation>Diese beiden Anmerkungen sind schon verknüpft.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/linking.py" />
   <source>This link is gone already.</source>
   <translation>Diese Verknüpfung gibt es nicht mehr.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/regex_search.py" />
   <source>The regular expression was tried on {done} of {asked} articles before the time was up; make it simpler, or add words: it is tried only on those that have them.</source>
   <translation>Der reguläre Ausdruck wurde an {done} von {asked} Artikeln versucht, bevor die Zeit um war; vereinfachen Sie ihn oder fügen Sie Wörter hinzu: Er wird nur an Artikeln versucht, die sie enthalten.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/regex_search.py" />
   <source>There was no time to mark all matches in {n:,} articles: their passages are not all counted, and may be page furniture.</source>
   <extracomment>One: There was no time to mark all matches in {n:,} article: its passages are not all counted, and may be page furniture.</extracomment>
   <translation>
    <numerusform>Die Zeit reichte nicht, um in {n:,} Artikel alle Treffer zu markieren: Seine Textstellen sind nicht alle mitgezählt und können Beiwerk sein.</numerusform>
    <numerusform>Die Zeit reichte nicht, um in {n:,} Artikeln alle Treffer zu markieren: Ihre Textstellen sind nicht alle mitgezählt und können Beiwerk sein.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/services/regex_search.py" />
   <source>There was no time to mark all matches in {n:,} articles: their passages are not all counted.</source>
   <extracomment>One: There was no time to mark all matches in {n:,} article: its passages are not all counted.</extracomment>
   <translation>
    <numerusform>Die Zeit reichte nicht, um in {n:,} Artikel alle Treffer zu markieren: Seine Textstellen sind nicht alle mitgezählt.</numerusform>
    <numerusform>Die Zeit reichte nicht, um in {n:,} Artikeln alle Treffer zu markieren: Ihre Textstellen sind nicht alle mitgezählt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>An annotation to merge is gone: choose the passage again.</source>
   <translation>Eine Anmerkung, die zusammengeführt werden soll, gibt es nicht mehr: Wählen Sie die Textstelle erneut.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>Only passages of one article and one stance can be merged: change the stance first.</source>
   <translation>Nur Textstellen desselben Artikels mit derselben Kennzeichnung lassen sich zusammenführen: Ändern Sie zuerst die Kennzeichnung.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>Put the caret inside the passage, where it is to be split.</source>
   <translation>Setzen Sie die Einfügemarke in der Textstelle dorthin, wo sie geteilt werden soll.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>The note is there already: choose another annotation for it.</source>
   <translation>Die Notiz ist schon dort: Wählen Sie eine andere Anmerkung für sie.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>There is no note to move: choose an annotation that has one.</source>
   <translation>Es gibt keine Notiz zu verschieben: Wählen Sie eine Anmerkung, die eine hat.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/reshaping.py" />
   <source>This annotation is gone: bring it back first (Edit, Undo).</source>
   <translation>Diese Anmerkung gibt es nicht mehr: Holen Sie sie zuerst zurück (Bearbeiten, Rückgängig).</translation>
  </message>
  <message>
   <location filename="fact_reader/services/saved_searches.py" />
   <source>A saved search needs a name: type one to find it again.</source>
   <translation>Eine gespeicherte Suche braucht einen Namen: Geben Sie einen ein, um sie wiederzufinden.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/saved_searches.py" />
   <source>There is a saved search “{name}” already: choose another name, or remove that one first.</source>
   <translation>Es gibt schon eine gespeicherte Suche „{name}“: Wählen Sie einen anderen Namen oder entfernen Sie zuerst jene.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/saved_searches.py" />
   <source>There is nothing to save yet: search for something first.</source>
   <translation>Noch gibt es nichts zu speichern: Suchen Sie zuerst nach etwas.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/saved_searches.py" />
   <source>This saved search was removed meanwhile: save it again to keep it.</source>
   <translation>Diese gespeicherte Suche wurde inzwischen entfernt: Speichern Sie sie erneut, um sie zu behalten.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/tables.py" />
   <source>The row has no text.</source>
   <translation>Die Zeile hat keinen Text.</translation>
  </message>
  <message>
   <location filename="fact_reader/services/tables.py" />
   <source>{file}, row {number}</source>
   <translation>{file}, Zeile {number}</translation>
  </message>
  <message>
   <location filename="fact_reader/services/versions.py" />
   <source>This version is not in the library any more.</source>
   <translation>Diese Fassung ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/backups.py" />
   <source>No backup could be made in {folder} ({reason}): make room on the disk or check the folder's permissions.</source>
   <translation>In {folder} konnte keine Sicherung angelegt werden ({reason}): Schaffen Sie Platz auf dem Datenträger oder prüfen Sie die Zugriffsrechte des Ordners.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library {folder} is open in an older Fact Reader: close it there, open it once in this one, and try again.</source>
   <translation>Die Bibliothek {folder} ist in einem älteren Fact Reader geöffnet: Schließen Sie sie dort, öffnen Sie sie einmal in diesem und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library {folder} was last used by a newer Fact Reader (its schema is {version}, this one knows {known}): update Fact Reader to open it.</source>
   <translation>Die Bibliothek {folder} wurde zuletzt von einem neueren Fact Reader benutzt (ihr Schema ist {version}, dieser kennt {known}): Aktualisieren Sie Fact Reader, um sie zu öffnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library's database {path} cannot be opened ({reason}): make sure that its folder can be written, close other programs that use it, or restore a copy from the library's folder “backups”.</source>
   <translation>Die Datenbank der Bibliothek {path} kann nicht geöffnet werden ({reason}): Sorgen Sie dafür, dass in ihren Ordner geschrieben werden kann, schließen Sie andere Programme, die sie benutzen, oder stellen Sie eine Kopie aus dem Ordner „backups“ der Bibliothek wieder her.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library's database {path} could not be read ({reason}): try again, or restore a copy from the library's folder “backups”.</source>
   <translation>Die Datenbank der Bibliothek {path} konnte nicht gelesen werden ({reason}): Versuchen Sie es noch einmal oder stellen Sie eine Kopie aus dem Ordner „backups“ der Bibliothek wieder her.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library's database {path} could not be written ({reason}): nothing was changed; make room on the disk or check the folder's permissions, and try again.</source>
   <translation>In die Datenbank der Bibliothek {path} konnte nicht geschrieben werden ({reason}): Es wurde nichts geändert; schaffen Sie Platz auf dem Datenträger oder prüfen Sie die Zugriffsrechte des Ordners und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/database.py" />
   <source>The library's folder {folder} was moved or deleted: put it back, or open it where it is now; what you do meanwhile cannot be saved.</source>
   <translation>Der Ordner der Bibliothek {folder} wurde verschoben oder gelöscht: Legen Sie ihn zurück oder öffnen Sie ihn dort, wo er jetzt ist; was Sie bis dahin tun, kann nicht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/lock.py" />
   <source>The library's file {file} cannot be used ({reason}): check its permissions.</source>
   <translation>Die Datei {file} der Bibliothek kann nicht benutzt werden ({reason}): Prüfen Sie ihre Zugriffsrechte.</translation>
  </message>
  <message>
   <location filename="fact_reader/storage/originals.py" />
   <source>The original could not be kept in {folder} ({reason}): make room on the disk or check the folder's permissions, and import again.</source>
   <translation>Das Original konnte nicht in {folder} aufbewahrt werden ({reason}): Schaffen Sie Platz auf dem Datenträger oder prüfen Sie die Zugriffsrechte des Ordners und importieren Sie erneut.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;About Fact Reader</source>
   <translation>Über &amp;Fact Reader</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Add Pane</source>
   <translation>Lesespalte &amp;hinzufügen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Batch Search…</source>
   <translation>Sa&amp;mmelsuche…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Begin a Word Later</source>
   <translation>Ein &amp;Wort später beginnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Close Pane</source>
   <translation>Lesespalte &amp;schließen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Compare Versions</source>
   <translation>Fassungen &amp;vergleichen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Copy Selection</source>
   <translation>Auswahl &amp;kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Dark Theme</source>
   <translation>&amp;Dunkles Farbschema</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Export…</source>
   <translation>E&amp;xportieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Find in Article</source>
   <translation>Im Artikel &amp;suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Full Screen</source>
   <translation>Voll&amp;bild</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Go to Article…</source>
   <translation>Zu Ar&amp;tikel gehen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Help and Shortcuts</source>
   <translation>&amp;Hilfe und Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Import Files…</source>
   <translation>&amp;Dateien importieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Keyboard Shortcuts…</source>
   <translation>Tastenkür&amp;zel…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Link…</source>
   <translation>&amp;Verknüpfen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Maximise Pane</source>
   <translation>Lesespalte &amp;maximieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Merge</source>
   <translation>&amp;Zusammenführen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;New Version from File…</source>
   <translation>Neue &amp;Fassung aus Datei…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Next Pane</source>
   <translation>&amp;Nächste Lesespalte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Paste as Article</source>
   <translation>Als Artikel &amp;einfügen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Previous Annotation</source>
   <translation>V&amp;orherige Anmerkung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Previous Pane</source>
   <translation>&amp;Vorherige Lesespalte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Remove from Library</source>
   <translation>Aus der &amp;Bibliothek entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Review Moved Passages…</source>
   <translation>Verschobene Textstellen &amp;prüfen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Search Everything</source>
   <translation>Überall s&amp;uchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Split at Caret</source>
   <translation>An der Einfügemarke &amp;teilen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>A later text of this article, under any name; annotations go along</source>
   <translation>Ein späterer Text dieses Artikels, unter beliebigem Namen; Anmerkungen gehen mit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Add all articles below it</source>
   <translation>Alle Artikel darin hinzufügen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>All at T&amp;his Place</source>
   <translation>Alle an d&amp;ieser Stelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>All panes follow, linked passages side by side</source>
   <translation>Alle Lesespalten folgen, verknüpfte Textstellen stehen nebeneinander</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>All results below the articles, with filters</source>
   <translation>Alle Ergebnisse unter den Artikeln, mit Filtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>All steps; go to any of them</source>
   <translation>Alle Schritte; zu jedem davon wechseln</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Another folder of articles</source>
   <translation>Einen anderen Ordner mit Artikeln</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Article &amp;Details…</source>
   <translation>Artikel&amp;details…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>As the &amp;System</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Back again</source>
   <translation>Wieder zurück</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Be&amp;gin a Word Earlier</source>
   <translation>Ein Wort früher be&amp;ginnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>By its number</source>
   <translation>Nach seiner Nummer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Can be undone</source>
   <translation>Lässt sich rückgängig machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Choose the keys of every command</source>
   <translation>Die Tasten jedes Befehls wählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Comman&amp;ds…</source>
   <translation>&amp;Befehle…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Copy &amp;with Source</source>
   <translation>Mit &amp;Quelle kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Ctrl+Enter in the list or in the results</source>
   <translation>Strg+Enter in der Liste oder in den Ergebnissen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Dark, High &amp;Contrast</source>
   <translation>Dunkel, hoher K&amp;ontrast</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Dele&amp;te Annotation</source>
   <translation>Anmerkung &amp;löschen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Dim Page F&amp;urniture</source>
   <translation>Bei&amp;werk abblenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>End a &amp;Word Later</source>
   <translation>Ein Wort später &amp;enden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>End a Word &amp;Earlier</source>
   <translation>Ein Wort &amp;früher enden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Fetch one page</source>
   <translation>Eine einzelne Seite abrufen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Fi&amp;nd Similar</source>
   <translation>Ä&amp;hnliches finden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Find everything by its name</source>
   <translation>Alles über seinen Namen finden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Find one by words of its title</source>
   <translation>Einen Artikel über Wörter seines Titels finden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Find words in the active article</source>
   <translation>Wörter im aktiven Artikel suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Five sample articles to try things on</source>
   <translation>Fünf Beispielartikel zum Ausprobieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Four panes are the most</source>
   <translation>Mehr als vier Lesespalten sind nicht möglich</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Go to &amp;List of Articles</source>
   <translation>Zur &amp;Artikelliste</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Go to &amp;Paragraph…</source>
   <translation>Zu &amp;Absatz gehen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Go to N&amp;otes</source>
   <translation>Zu den N&amp;otizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Import &amp;Folder…</source>
   <translation>&amp;Ordner importieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Import &amp;Web Address…</source>
   <translation>&amp;Webadresse importieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>In the list of articles: remove the article</source>
   <translation>In der Artikelliste: den Artikel entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Last Import &amp;Report</source>
   <translation>Letzter &amp;Importbericht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Letters, lines, column</source>
   <translation>Buchstaben, Zeilen, Spalte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Light or dark</source>
   <translation>Hell oder dunkel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Light, &amp;High Contrast</source>
   <translation>Hell, hoher &amp;Kontrast</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Link it to a passage that it answers or supports</source>
   <translation>Mit einer Textstelle verknüpfen, auf die sie antwortet oder die sie stützt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>List annotations that lie over one another</source>
   <translation>Übereinanderliegende Anmerkungen auflisten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Loo&amp;k of the Text…</source>
   <translation>Aussehen des Te&amp;xtes…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Ma&amp;ximise Results</source>
   <translation>&amp;Ergebnisse maximieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Make an article of copied text</source>
   <translation>Aus kopiertem Text einen Artikel machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Make two annotations of the one chosen</source>
   <translation>Aus der gewählten Anmerkung zwei machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Many queries at once, with a table</source>
   <translation>Viele Suchanfragen auf einmal, mit einer Tabelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Mo&amp;ve Note…</source>
   <translation>Notiz versc&amp;hieben…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Move Pane to the L&amp;eft</source>
   <translation>Lesespalte nach &amp;links</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Move Pane to the R&amp;ight</source>
   <translation>Lesespalte nach re&amp;chts</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Ne&amp;xt Annotation</source>
   <translation>Nä&amp;chste Anmerkung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Ne&amp;xt Hit</source>
   <translation>&amp;Nächster Treffer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>No article is open</source>
   <translation>Kein Artikel ist geöffnet</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Not possible now</source>
   <translation>Zurzeit nicht möglich</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Notes &amp;Beside the Text</source>
   <translation>Notizen neben dem &amp;Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Nothing to redo</source>
   <translation>Nichts zu wiederholen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Nothing to undo</source>
   <translation>Nichts rückgängig zu machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Nothing was imported yet</source>
   <translation>Noch nichts importiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Open &amp;Beside</source>
   <translation>Da&amp;neben öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Open &amp;Library…</source>
   <translation>Bib&amp;liothek öffnen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Open &amp;Sample Library</source>
   <translation>Bei&amp;spielbibliothek öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Or show all panes again</source>
   <translation>Oder wieder alle Lesespalten zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Other articles like this passage</source>
   <translation>Andere Artikel, die dieser Textstelle ähneln</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Pr&amp;eferences…</source>
   <translation>Einstellun&amp;gen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Previous H&amp;it</source>
   <translation>V&amp;orheriger Treffer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Prin&amp;t…</source>
   <translation>D&amp;rucken…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Read up to four articles side by side</source>
   <translation>Bis zu vier Artikel nebeneinander lesen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Report, table, or data of your work</source>
   <translation>Bericht, Tabelle oder Daten Ihrer Arbeit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Sa&amp;ve This Search…</source>
   <translation>Diese Suche s&amp;peichern…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Save as P&amp;DF…</source>
   <translation>Als &amp;PDF speichern…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Scroll Toget&amp;her</source>
   <translation>Bildlauf ko&amp;ppeln</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Search &amp;Results</source>
   <translation>S&amp;uchergebnisse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Search all articles and notes</source>
   <translation>Alle Artikel und Notizen durchsuchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Select &amp;Less</source>
   <translation>Auswahl verk&amp;leinern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Select &amp;More</source>
   <translation>Auswahl &amp;erweitern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Share links, captions twice and the like</source>
   <translation>Links zum Teilen, doppelte Bildunterschriften und Ähnliches</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Sho&amp;w Notes</source>
   <translation>Notizen anzei&amp;gen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Show Librar&amp;y</source>
   <translation>Bibliothek an&amp;zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Tag &amp;All Places…</source>
   <translation>&amp;Alle Stellen kennzeichnen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Tag as &amp;Claim</source>
   <translation>Als &amp;Behauptung kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Tag as &amp;Denial</source>
   <translation>Als &amp;Dementi kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Tag as C&amp;onfirmation</source>
   <translation>Als Be&amp;stätigung kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Text &amp;Smaller</source>
   <translation>Text &amp;kleiner</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Text Lar&amp;ger</source>
   <translation>Text g&amp;rößer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Text Normal Si&amp;ze</source>
   <translation>Text &amp;in Normalgröße</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The article with its highlights and notes</source>
   <translation>Der Artikel mit Kennzeichnungen und Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The passage claims something</source>
   <translation>Die Textstelle behauptet etwas</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The passage confirms something</source>
   <translation>Die Textstelle bestätigt etwas</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The passage denies something</source>
   <translation>Die Textstelle dementiert etwas</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The passage with outlet, title, date and address</source>
   <translation>Die Textstelle mit Medium, Titel, Datum und Adresse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>The results over the whole height</source>
   <translation>Die Ergebnisse über die ganze Höhe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Through all articles that the search found</source>
   <translation>Durch alle Artikel, die die Suche gefunden hat</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Title, outlet, author, date, origin</source>
   <translation>Titel, Medium, Autor, Datum, Herkunft</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>To another annotation</source>
   <translation>Zu einer anderen Anmerkung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Under a name</source>
   <translation>Unter einem Namen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Undo &amp;History</source>
   <translation>&amp;Verlauf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Web pages, PDF, Word, tables, …</source>
   <translation>Webseiten, PDF, Word, Tabellen …</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>What became of each file</source>
   <translation>Was aus jeder Datei geworden ist</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>What the outlet changed, word by word</source>
   <translation>Was das Medium geändert hat, Wort für Wort</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Where a pane is wide enough, while the notes are not shown at the right</source>
   <translation>Wo eine Lesespalte breit genug ist, solange die Notizen nicht rechts stehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Where an article changed under its annotations</source>
   <translation>Wo sich ein Artikel unter seinen Anmerkungen geändert hat</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Wherever the same words stand</source>
   <translation>Überall, wo derselbe Wortlaut steht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>With those that overlap, touch, or are selected</source>
   <translation>Mit denen, die sie überlappen, berühren oder ausgewählt sind</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Word, sentence, paragraph</source>
   <translation>Wort, Satz, Absatz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Write &amp;Note</source>
   <translation>&amp;Notiz schreiben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/action_specs.py" />
   <source>Write why, on the annotation chosen</source>
   <translation>Zur gewählten Anmerkung schreiben, warum</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;Article</source>
   <translation>&amp;Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Farbschema</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>&amp;View</source>
   <translation>An&amp;sicht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>A&amp;nnotation</source>
   <translation>A&amp;nmerkung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>All results, with filters</source>
   <translation>Alle Ergebnisse, mit Filtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>All ways to search</source>
   <translation>Alle Arten zu suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Article details</source>
   <translation>Artikeldetails</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Close the list</source>
   <translation>Liste schließen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Complete a field or a value</source>
   <translation>Feld oder Wert vervollständigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Copy the selected rows</source>
   <translation>Ausgewählte Zeilen kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Finish the note</source>
   <translation>Notiz abschließen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Give the note's passage a stance</source>
   <translation>Die Textstelle der Notiz kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Go to the passage</source>
   <translation>Zur Textstelle gehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>In the article</source>
   <translation>Im Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>In the list and the results</source>
   <translation>In der Liste und den Ergebnissen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>In the list of all results</source>
   <translation>In der Liste aller Ergebnisse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>In the notes</source>
   <translation>In den Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>In the search field</source>
   <translation>Im Suchfeld</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Move the caret by word</source>
   <translation>Einfügemarke wortweise bewegen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Next annotation at the same place</source>
   <translation>Nächste Anmerkung an derselben Stelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Next place found, previous place (while finding)</source>
   <translation>Nächste, vorherige Fundstelle (beim Suchen)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Open beside</source>
   <translation>Daneben öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Remove a recent search</source>
   <translation>Letzte Suche aus der Liste entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Select by letter, by line</source>
   <translation>Zeichenweise, zeilenweise auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Select by word</source>
   <translation>Wortweise auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Stretch the range of dates</source>
   <translation>Zeitraum ausdehnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/actions.py" />
   <source>Tag the selected passages</source>
   <translation>Ausgewählte Textstellen kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Choose an annotation that has a note to move.</source>
   <translation>Wählen Sie eine Anmerkung, deren Notiz verschoben werden soll.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Choose the annotation to link first: click it, or press J.</source>
   <translation>Wählen Sie zuerst die Anmerkung, die verknüpft werden soll: Klicken Sie sie an oder drücken Sie J.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Click</source>
   <translation>Klick</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Copied with its source.</source>
   <translation>Mit Quelle kopiert.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>End</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Go to the other passage first: click it, or press J or K.</source>
   <translation>Gehen Sie zuerst zur anderen Textstelle: Klicken Sie sie an oder drücken Sie J oder K.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Link to</source>
   <translation>Verknüpfen mit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Move note</source>
   <translation>Notiz verschieben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Move note to</source>
   <translation>Notiz verschieben zu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Search all</source>
   <translation>Alle durchsuchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Select a passage, or choose an annotation, to copy it.</source>
   <translation>Wählen Sie eine Textstelle oder eine Anmerkung aus, um sie zu kopieren.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Select a passage, or choose an annotation, to tag it everywhere.</source>
   <translation>Wählen Sie eine Textstelle oder eine Anmerkung aus, um sie überall zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>Tag all places</source>
   <translation>Alle Stellen kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>takes the chosen one</source>
   <translation>nimmt die gewählte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/annotating.py" />
   <source>the other passage</source>
   <translation>auf die andere Textstelle</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/annotating.py" />
   <source>{n} places tagged.</source>
   <extracomment>One: {n} place tagged.</extracomment>
   <translation>
    <numerusform>{n} Stelle gekennzeichnet.</numerusform>
    <numerusform>{n} Stellen gekennzeichnet.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/app.py" />
   <source>Open Library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/app.py" />
   <source>Open Library (an empty folder becomes a new one)</source>
   <translation>Bibliothek öffnen (ein leerer Ordner wird eine neue)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/app.py" />
   <source>The language changes with the next start: an import is under way.</source>
   <translation>Die Sprache wechselt mit dem nächsten Start: Ein Import ist im Gange.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/app.py" />
   <source>“{folder}” holds other files and no library. Make a new library in it?</source>
   <translation>„{folder}“ enthält andere Dateien und keine Bibliothek. Darin eine neue Bibliothek anlegen?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>Batch search</source>
   <translation>Sammelsuche</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>Open queries</source>
   <translation>Suchanfragen öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>Text files</source>
   <translation>Textdateien</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>batch search.csv</source>
   <translation>Sammelsuche.csv</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/batch_searching.py" />
   <source>“{name}” is there already. Replace it?</source>
   <translation>„{name}“ ist schon vorhanden. Ersetzen?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Change labels</source>
   <translation>Schlagwörter ändern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Change speaker</source>
   <translation>Sprecher ändern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Change to {stance}</source>
   <translation>In {stance} ändern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Choose an annotation to delete: click it, or press J.</source>
   <translation>Wählen Sie die Anmerkung, die gelöscht werden soll: Klicken Sie sie an oder drücken Sie J.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>In this version no annotation stands on its passage: see the notes.</source>
   <translation>In dieser Fassung steht keine Anmerkung an ihrer Textstelle: siehe die Notizen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Only blanks are selected: select some words to tag them.</source>
   <translation>Nur Leerzeichen sind ausgewählt: Wählen Sie Wörter aus, um sie zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Open an article and select a passage to tag it.</source>
   <translation>Öffnen Sie einen Artikel und wählen Sie eine Textstelle aus, um sie zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Press Delete again to delete this annotation.</source>
   <translation>Drücken Sie noch einmal Entf, um diese Anmerkung zu löschen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Select a passage first, with the mouse or with Shift and the arrows.</source>
   <translation>Wählen Sie zuerst eine Textstelle aus, mit der Maus oder mit Umschalt und den Pfeiltasten.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>Tag a passage first: select it and say what it does.</source>
   <translation>Kennzeichnen Sie zuerst eine Textstelle: Wählen Sie sie aus und sagen Sie, was sie tut.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>There is no annotation in this article yet.</source>
   <translation>In diesem Artikel gibt es noch keine Anmerkung.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/desk.py" />
   <source>This article is not in the library any more.</source>
   <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>About Fact Reader</source>
   <translation>Über Fact Reader</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>Built on</source>
   <translation>Beruht auf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>Free software under the MIT License. © 2026 Fact Reader developers</source>
   <translation>Freie Software unter der MIT-Lizenz. © 2026 die Entwickler von Fact Reader</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>Read news side by side, tag claims, denials and confirmations, export the work. It works without a network: nothing leaves this machine unless you export it.</source>
   <translation>Nachrichten nebeneinander lesen, Behauptungen, Dementis und Bestätigungen kennzeichnen, die Arbeit exportieren. Das geht ohne Netz: Nichts verlässt diesen Rechner, solange Sie es nicht exportieren.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>The fonts' licences: {folder}</source>
   <translation>Die Lizenzen der Schriften: {folder}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>The sign of Fact Reader</source>
   <translation>Das Zeichen von Fact Reader</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>Version {number}</source>
   <comment>of the program</comment>
   <translation>Version {number}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/about.py" />
   <source>{font}, by {maker}</source>
   <translation>{font}, von {maker}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/annotation_picker.py" />
   <source>Annotations of the library</source>
   <translation>Anmerkungen der Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/annotation_picker.py" />
   <source>Link</source>
   <comment>button</comment>
   <translation>Verknüpfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/annotation_picker.py" />
   <source>Move</source>
   <comment>button</comment>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/annotation_picker.py" />
   <source>No annotation matches.</source>
   <translation>Keine Anmerkung passt dazu.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/annotation_picker.py" />
   <source>Words of the passage, its note, speaker or outlet</source>
   <translation>Wörter der Textstelle, der Notiz, des Sprechers oder des Mediums</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Author</source>
   <translation>&amp;Autor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Language</source>
   <translation>&amp;Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Outlet</source>
   <translation>&amp;Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Published</source>
   <translation>&amp;Veröffentlicht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Title</source>
   <translation>&amp;Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>&amp;Web address</source>
   <translation>&amp;Webadresse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>2017, July 2017, 18 July 2017 23:20</source>
   <translation>2017, Juli 2017, 18. Juli 2017 23:20</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>A copy of the file, in the program that opens such files; a web page may fetch its pictures then</source>
   <translation>Eine Kopie der Datei, in dem Programm, das solche Dateien öffnet; eine Webseite ruft dann vielleicht ihre Bilder ab</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>An article needs a title.</source>
   <translation>Ein Artikel braucht einen Titel.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Archived</source>
   <translation>Archiviert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Copies</source>
   <translation>Abdrucke</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Copy the SHA-256 of the original file</source>
   <translation>SHA-256 der Originaldatei kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>EPUB book</source>
   <translation>EPUB-Buch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Found in {place}.</source>
   <translation>Gefunden: {place}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Nothing: all that the file says is in the text</source>
   <translation>Nichts: Alles, was in der Datei steht, steht auch im Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Open Ori&amp;ginal</source>
   <translation>Ori&amp;ginal öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>OpenDocument text</source>
   <translation>OpenDocument-Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Outlet</source>
   <translation>Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>PDF properties</source>
   <comment>where a value was found</comment>
   <translation>in den PDF-Eigenschaften</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>RTF document</source>
   <translation>RTF-Dokument</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Read as</source>
   <translation>Gelesen als</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Reports make a link only of an address that begins with https:// or http://.</source>
   <translation>Berichte machen nur aus Adressen einen Link, die mit https:// oder http:// beginnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Save Details</source>
   <translation>Details speichern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Taken from</source>
   <translation>Entnommen aus</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>The byline, without “By”</source>
   <translation>Die Autorenzeile, ohne „Von“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Web address</source>
   <translation>Webadresse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>What Was Left O&amp;ut</source>
   <translation>Was weggelassen w&amp;urde</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>What the file says and the text does not</source>
   <translation>Was in der Datei steht, aber nicht im Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Where the text came from</source>
   <translation>Woher der Text kommt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Who published it</source>
   <translation>Wer ihn veröffentlicht hat</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>column “{name}”</source>
   <comment>where a value was found</comment>
   <translation>in der Spalte „{name}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>document properties</source>
   <comment>where a value was found</comment>
   <translation>in den Dokumenteigenschaften</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>e-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>front matter</source>
   <comment>where a value was found</comment>
   <translation>in den Kopfdaten der Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>part of a web page</source>
   <translation>Teil einer Webseite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>plain text</source>
   <translation>reiner Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>row of a table</source>
   <translation>Zeile einer Tabelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the Web Archive's address</source>
   <comment>where a value was found</comment>
   <translation>in der Adresse des Web-Archivs</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the address that was asked for</source>
   <comment>where a value was found</comment>
   <translation>in der aufgerufenen Adresse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the book's package</source>
   <comment>where a value was found</comment>
   <translation>in den Buchdaten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the browser's note in the page</source>
   <comment>where a value was found</comment>
   <translation>im Vermerk des Browsers in der Seite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the file</source>
   <comment>where a value was found</comment>
   <translation>in der Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the first heading</source>
   <comment>where a value was found</comment>
   <translation>in der ersten Überschrift</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the foot of the pages</source>
   <comment>where a value was found</comment>
   <translation>am Fuß der Seiten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the message's head</source>
   <comment>where a value was found</comment>
   <translation>im Kopf der Nachricht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the page's layout</source>
   <comment>where a value was found</comment>
   <translation>im Aufbau der Seite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>the text</source>
   <comment>where a value was found</comment>
   <translation>im Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>time element</source>
   <comment>where a value was found</comment>
   <translation>im Element „time“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>title element</source>
   <comment>where a value was found</comment>
   <translation>im Element „title“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/article_details.py" />
   <source>{current} of {total}</source>
   <translation>{current} von {total}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>&amp;Export as CSV…</source>
   <translation>Als CSV &amp;exportieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>&amp;Open File…</source>
   <translation>&amp;Datei öffnen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>&amp;Search</source>
   <comment>button</comment>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>Ctrl+Enter in the list</source>
   <translation>Strg+Enter in der Liste</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>How many articles and passages each of many queries finds. Double-click a row to see them in the window.</source>
   <translation>Wie viele Artikel und Textstellen jede von vielen Suchanfragen findet. Ein Doppelklick auf eine Zeile zeigt sie im Fenster.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>Queries searched</source>
   <translation>Erledigte Suchanfragen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>Queries, one in each line</source>
   <translation>Suchanfragen, eine in jeder Zeile</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>S&amp;top</source>
   <translation>&amp;Anhalten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>What each query finds</source>
   <translation>Was jede Suchanfrage findet</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>half an hour
"no such confirmations"
stance:denial putin</source>
   <translation>halbe Stunde
"keine Bestätigung"
stance:denial putin</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>{done} of {n} queries</source>
   <extracomment>One: {done} of {n} query</extracomment>
   <translation>
    <numerusform>{done} von {n} Suchanfrage</numerusform>
    <numerusform>{done} von {n} Suchanfragen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>{n} found nothing</source>
   <extracomment>One: {n} found nothing</extracomment>
   <translation>
    <numerusform>{n} ohne Treffer</numerusform>
    <numerusform>{n} ohne Treffer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>{n} queries</source>
   <extracomment>One: {n} query</extracomment>
   <translation>
    <numerusform>{n} Suchanfrage</numerusform>
    <numerusform>{n} Suchanfragen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/batch_search.py" />
   <source>{n} queries of {total}, stopped</source>
   <extracomment>One: {n} query of {total}, stopped</extracomment>
   <translation>
    <numerusform>{n} Suchanfrage von {total}, angehalten</numerusform>
    <numerusform>{n} Suchanfragen von {total}, angehalten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>&amp;Copy Report</source>
   <translation>Bericht &amp;kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>Nothing is sent anywhere. To report the fault, copy the text below. It holds no text of your articles and notes; read it before you pass it on.</source>
   <translation>Nichts wird irgendwohin gesendet. Um den Fehler zu melden, kopieren Sie den Text unten. Er enthält keinen Text Ihrer Artikel und Notizen; lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>Something went wrong</source>
   <translation>Etwas ist schiefgegangen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/bug_report.py" />
   <source>This is a fault of Fact Reader, not yours. Everything saved so far is safe, and you can go on; if the window behaves oddly, close it and start it again.</source>
   <translation>Das ist ein Fehler von Fact Reader, nicht Ihrer. Alles bisher Gespeicherte ist sicher, und Sie können weiterarbeiten; wenn sich das Fenster seltsam verhält, schließen Sie es und starten Sie es neu.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Both texts in one</source>
   <translation>Beide Texte in einem</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Compare Versions</source>
   <translation>Fassungen vergleichen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>How to compare</source>
   <translation>Art des Vergleichs</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Inline</source>
   <translation>In einem Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Inserted</source>
   <translation>Eingefügt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Newer version</source>
   <translation>Neuere Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Next (J)</source>
   <translation>Weiter (J)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>No word changed.</source>
   <translation>Kein Wort wurde geändert.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Older version</source>
   <translation>Ältere Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Only where I &amp;annotated</source>
   <translation>Nur an meinen &amp;Anmerkungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Previous (K)</source>
   <translation>Zurück (K)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Replaced</source>
   <translation>Ersetzt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Side by Side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>The newer text; what was inserted is underlined</source>
   <translation>Der neuere Text; Eingefügtes ist unterstrichen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>The older text; what was deleted is struck through</source>
   <translation>Der ältere Text; Gelöschtes ist durchgestrichen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>Version {number}, {time}</source>
   <translation>Fassung {number}, {time}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>and</source>
   <comment>between two versions</comment>
   <translation>und</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>you annotated this</source>
   <translation>mit Ihrer Anmerkung</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>{n} changes, {touched} in passages that you annotated.</source>
   <extracomment>One: {n} change, {touched} in passages that you annotated.</extracomment>
   <translation>
    <numerusform>{n} Änderung, {touched} in Textstellen mit Ihren Anmerkungen.</numerusform>
    <numerusform>{n} Änderungen, {touched} in Textstellen mit Ihren Anmerkungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/compare_versions.py" />
   <source>{n} changes.</source>
   <extracomment>One: {n} change.</extracomment>
   <translation>
    <numerusform>{n} Änderung.</numerusform>
    <numerusform>{n} Änderungen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Day and month could be either way round: write the month as a word.</source>
   <translation>Tag und Monat könnten auch vertauscht sein: Schreiben Sie den Monat als Wort.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Not a date. Try 2017, 2017-07, or 18 July 2017 23:20.</source>
   <translation>Das ist kein Datum. Schreiben Sie etwa 2017, 2017-07 oder 18. Juli 2017 23:20.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Not known. A year or a month is enough.</source>
   <translation>Nicht bekannt. Ein Jahr oder ein Monat genügt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Understood as {date}.</source>
   <translation>Verstanden als {date}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Understood as {date}: only the month is known.</source>
   <translation>Verstanden als {date}: Nur der Monat ist bekannt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/date_words.py" />
   <source>Understood as {date}: only the year is known.</source>
   <translation>Verstanden als {date}: Nur das Jahr ist bekannt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>A report for an editor, to read or print in a web browser.</source>
   <translation>Ein Bericht für die Redaktion, zum Lesen oder Drucken im Browser.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>A report to edit further in any text editor.</source>
   <translation>Ein Bericht zum Weiterbearbeiten in jedem Texteditor.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Annotations</source>
   <translation>Anmerkungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Choose &amp;Where…</source>
   <translation>Speicherort &amp;wählen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Everything, for a colleague's library or for keeping.</source>
   <translation>Alles, für die Bibliothek eines Kollegen oder zum Aufbewahren.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Export your work</source>
   <translation>Die Arbeit exportieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>It heads the report and names the file.</source>
   <translation>Er steht über dem Bericht und gibt der Datei ihren Namen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>One row per annotation, for LibreOffice, Excel or a script.</source>
   <translation>Eine Zeile je Anmerkung, für LibreOffice, Excel oder ein Skript.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>The &amp;open articles</source>
   <translation>Die &amp;geöffneten Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>The articles left by the list's &amp;filter</source>
   <translation>Die Artikel, die der &amp;Filter der Liste übrig lässt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>The articles m&amp;arked in the list (Ctrl or Shift and click)</source>
   <translation>Die in der Liste m&amp;arkierten Artikel (Klick mit Strg oder Umschalt)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>The articles of the &amp;current search</source>
   <translation>Die Artikel der aktuellen &amp;Suche</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>The whole &amp;library</source>
   <translation>Die ganze &amp;Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_dialog.py" />
   <source>none</source>
   <comment>articles</comment>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>&amp;Denials</source>
   <translation>&amp;Dementis</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>Cla&amp;ims</source>
   <translation>Beha&amp;uptungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>Confi&amp;rmations</source>
   <translation>Bestätigu&amp;ngen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>Counting…</source>
   <translation>Wird gezählt …</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>Nothing to export: choose at least one.</source>
   <translation>Nichts zu exportieren: Wählen Sie mindestens eine.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>There are none in these articles.</source>
   <translation>In diesen Artikeln gibt es keine.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>{number} of {n} annotations</source>
   <extracomment>One: {number} of {n} annotation</extracomment>
   <translation>
    <numerusform>{number} von {n} Anmerkung</numerusform>
    <numerusform>{number} von {n} Anmerkungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/export_stances.py" />
   <source>{number} of {n} articles</source>
   <extracomment>One: {number} of {n} article</extracomment>
   <translation>
    <numerusform>{number} von {n} Artikel</numerusform>
    <numerusform>{number} von {n} Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/help_page.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>&amp;Copy All as Text</source>
   <translation>Alles als Text &amp;kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>&amp;Open the First {number} New Articles</source>
   <translation>Die ersten {number} &amp;neuen Artikel öffnen</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>&amp;Open the {n} New Articles</source>
   <extracomment>One: &amp;Open the New Article</extracomment>
   <translation>
    <numerusform>Den &amp;neuen Artikel öffnen</numerusform>
    <numerusform>Die {n} &amp;neuen Artikel öffnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>Copied {n} Lines</source>
   <extracomment>One: Copied {n} Line</extracomment>
   <translation>
    <numerusform>{n} Zeile kopiert</numerusform>
    <numerusform>{n} Zeilen kopiert</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>Import report</source>
   <translation>Importbericht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>Only &amp;problems ({number})</source>
   <translation>Nur &amp;Probleme ({number})</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/import_report.py" />
   <source>The chosen file</source>
   <translation>Die gewählte Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/key_recorder.py" />
   <source>Add keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/key_recorder.py" />
   <source>New keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/key_recorder.py" />
   <source>Press keys…</source>
   <translation>Tasten drücken…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/key_recorder.py" />
   <source>Press the keys that are to do this. Esc ends it.</source>
   <translation>Drücken Sie die Tasten für diesen Befehl. Esc beendet die Eingabe.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/keycaps.py" />
   <source>or</source>
   <comment>between keys that do the same</comment>
   <translation>oder</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/left_out.py" />
   <source>What was copied</source>
   <translation>Das Kopierte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/left_out.py" />
   <source>What was left out</source>
   <translation>Was weggelassen wurde</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/left_out.py" />
   <source>{file} says this as well ({n} lines), outside what was taken for the article. The original has all of it.</source>
   <extracomment>One: {file} says this as well ({n} line), outside what was taken for the article. The original has all of it.</extracomment>
   <translation>
    <numerusform>{file} enthält außerdem dies ({n} Zeile); es gehört nicht zu dem, was als Artikel übernommen wurde. Das Original enthält alles.</numerusform>
    <numerusform>{file} enthält außerdem dies ({n} Zeilen); es gehört nicht zu dem, was als Artikel übernommen wurde. Das Original enthält alles.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/parts.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/places_model.py" />
   <source>tagged as {stances}</source>
   <translation>gekennzeichnet als {stances}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/places_model.py" />
   <source>{one} and {more}</source>
   <translation>{one} und {more}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>&amp;Full: “…” — author, title, outlet, date, address</source>
   <translation>&amp;Vollständig: „…“ — Autor, Titel, Medium, Datum, Webadresse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>&amp;Markdown: a quotation with a link</source>
   <translation>&amp;Markdown: ein Zitat mit einem Link</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>A claim, denied.</source>
   <translation>Eine Behauptung, dementiert.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>A folder of which new and changed files come in by themselves</source>
   <translation>Beobachteter Ordner: Neues kommt von selbst herein</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>A passage copied with its source</source>
   <translation>Eine Textstelle, mit Quelle kopiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>A sample of article text in this size</source>
   <translation>Eine Probe des Artikeltexts in dieser Größe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>As the &amp;system</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Change &amp;Keyboard Shortcuts…</source>
   <translation>&amp;Tastenkürzel ändern…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Dark, high &amp;contrast</source>
   <translation>Dunkel, hoher K&amp;ontrast</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Folder that is watched</source>
   <translation>Beobachteter Ordner</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Hold Alt while you drag to do the other. A part of one word can always be selected.</source>
   <translation>Mit gedrückter Alt-Taste umgekehrt. Teile eines Wortes gehen immer.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>It stays on this machine until you export your work. It may be empty.</source>
   <translation>Er bleibt auf diesem Rechner, bis Sie Ihre Arbeit exportieren. Er kann leer sein.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>L&amp;ight</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Language of the window</source>
   <translation>Sprache des Fensters</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Light, &amp;high contrast</source>
   <translation>Hell, hoher &amp;Kontrast</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>No name</source>
   <translation>Kein Name</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>None</source>
   <comment>no folder</comment>
   <translation>Keiner</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Select &amp;whole words with the mouse</source>
   <translation>Mit der Maus &amp;ganze Wörter auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Selecting</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Sho&amp;rt: “…” (outlet, date)</source>
   <translation>Ku&amp;rz: „…“ (Medium, Datum)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Size of article text</source>
   <translation>Größe des Artikeltexts</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Size of article text, in all panes</source>
   <translation>Artikeltext, in allen Lesespalten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Watch Folder</source>
   <translation>Ordner beobachten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Watch no folder</source>
   <translation>Keinen Ordner beobachten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>Your name, written on your annotations</source>
   <translation>Ihr Name, an Ihren Anmerkungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/preferences.py" />
   <source>{percent} per cent</source>
   <translation>{percent} Prozent</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Added with a warning</source>
   <translation>Mit einer Warnung hinzugefügt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Already in the library</source>
   <translation>Schon in der Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Brought back</source>
   <translation>Zurückgeholt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>It</source>
   <comment>a file, at the beginning of a sentence</comment>
   <translation>Die Datei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>New version</source>
   <translation>Neue Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Not imported</source>
   <translation>Nicht importiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>Work taken over</source>
   <translation>Arbeit übernommen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/report_model.py" />
   <source>“{title}”</source>
   <translation>„{title}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Accept moved passage</source>
   <translation>Verschobene Textstelle annehmen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Every annotation stands on its passage. When an article comes in again with other words, those that need a look are listed here.</source>
   <translation>Jede Anmerkung steht an ihrer Textstelle. Kommt ein Artikel mit anderem Wortlaut wieder herein, dann stehen hier die Anmerkungen, die zu prüfen sind.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Keep as Orphan</source>
   <translation>Als verwaist behalten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Keep as orphan</source>
   <translation>Als verwaist behalten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Move passage</source>
   <translation>Textstelle verschieben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>No place in the new text is like it. Select it there if you see it.</source>
   <translation>Keine Stelle im neuen Text gleicht ihr. Wählen Sie sie dort aus, wenn Sie sie sehen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Passages to look at</source>
   <translation>Zu prüfende Textstellen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Review Moved Passages</source>
   <translation>Verschobene Textstellen prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Review moved passages</source>
   <translation>Verschobene Textstellen prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Select the passage in the new text first</source>
   <translation>Wählen Sie zuerst die Textstelle im neuen Text aus</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Several places are about equally good. This is the best of them.</source>
   <translation>Mehrere Stellen passen etwa gleich gut. Dies ist die beste davon.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The passage is gone; its note stays in the list of notes</source>
   <translation>Die Textstelle gibt es nicht mehr; ihre Notiz bleibt in der Liste der Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The same words stand elsewhere.</source>
   <translation>Dieselben Wörter stehen an anderer Stelle.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The same words stand in the same place.</source>
   <translation>Dieselben Wörter stehen an derselben Stelle.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The text as it is now</source>
   <translation>Der Text, wie er jetzt ist</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The text in which you tagged the passage</source>
   <translation>Der Text, in dem Sie die Textstelle gekennzeichnet haben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>The words have changed. Is this still the passage?</source>
   <translation>Die Wörter haben sich geändert. Ist das noch die Textstelle?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Use Selection</source>
   <translation>Auswahl verwenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Version {number}, now</source>
   <translation>Fassung {number}, jetzt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>Version {number}, where you tagged it</source>
   <translation>Fassung {number}, gekennzeichnet</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>You said that it is gone from this version. Select it there if you see it.</source>
   <translation>Sie haben gesagt, dass sie in dieser Fassung fehlt. Wählen Sie sie dort aus, wenn Sie sie sehen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>gone</source>
   <comment>a passage</comment>
   <translation>fehlt</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>{n} passages are gone from the current versions of their articles</source>
   <extracomment>One: {n} passage is gone from the current version of its article</extracomment>
   <translation>
    <numerusform>{n} Textstelle fehlt in der aktuellen Fassung ihres Artikels</numerusform>
    <numerusform>{n} Textstellen fehlen in den aktuellen Fassungen ihrer Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/review.py" />
   <source>{n} passages to look at</source>
   <extracomment>One: {n} passage to look at</extracomment>
   <translation>
    <numerusform>{n} Textstelle zu prüfen</numerusform>
    <numerusform>{n} Textstellen zu prüfen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/search_name.py" />
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/search_name.py" />
   <source>Another saved search has this name.</source>
   <translation>So heißt schon eine andere gespeicherte Suche.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/search_name.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>All commands have the keys that they came with.</source>
   <translation>Alle Befehle haben ihre ursprünglichen Tasten.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Filter commands or keys</source>
   <translation>Befehle oder Tasten filtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Give this command the keys that it came with</source>
   <translation>Diesem Befehl seine ursprünglichen Tasten geben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Keyboard Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Move It Here</source>
   <translation>Hierher verlegen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>No command for “{words}”.</source>
   <translation>Kein Befehl zu „{words}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Remove {key}</source>
   <translation>{key} entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Reset All</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Take Back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>These are the keys that it came with.</source>
   <translation>Das sind seine ursprünglichen Tasten.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Use It Anyway</source>
   <translation>Trotzdem verwenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>Your keys are back.</source>
   <translation>Ihre Tasten sind wieder da.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>{key} does not do this any more.</source>
   <translation>{key} gehört nicht mehr zu diesem Befehl.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>{key} does this already.</source>
   <translation>{key} gehört schon zu diesem Befehl.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcut_editor.py" />
   <source>{key} does this now.</source>
   <translation>{key} gehört jetzt zu diesem Befehl.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>&amp;Shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>Filter shortcuts</source>
   <translation>Tastenkürzel filtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>Help and shortcuts</source>
   <translation>Hilfe und Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>No shortcut for “{words}”.</source>
   <translation>Kein Tastenkürzel zu „{words}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/shortcuts.py" />
   <source>Shortcuts or help</source>
   <translation>Tastenkürzel oder Hilfe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Choose the column that has the text of the articles.</source>
   <translation>Wählen Sie die Spalte, in der der Text der Artikel steht.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Import Articles</source>
   <translation>Artikel importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Import a table of articles</source>
   <translation>Eine Tabelle mit Artikeln importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Import table</source>
   <translation>Tabelle importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Row {number} of {total}, as it will come</source>
   <translation>Zeile {number} von {total}, wie sie ankommt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Te&amp;xt</source>
   <translation>Te&amp;xt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>The next row</source>
   <translation>Die nächste Zeile</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>The row before</source>
   <translation>Die Zeile davor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>Without a title: the first line will be it</source>
   <translation>Ohne Titel: Die erste Zeile wird dazu</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/table_import.py" />
   <source>{file} has {n} rows. Each becomes an article: which column is what?</source>
   <extracomment>One: {file} has {n} row. Each becomes an article: which column is what?</extracomment>
   <translation>
    <numerusform>{file} hat {n} Zeile. Sie wird ein Artikel: Welche Spalte ist was?</numerusform>
    <numerusform>{file} hat {n} Zeilen. Jede wird ein Artikel: Welche Spalte ist was?</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>&amp;All</source>
   <comment>places</comment>
   <translation>&amp;Alle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>&amp;Match capitals and small letters</source>
   <translation>&amp;Groß- und Kleinschreibung beachten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>It stands nowhere.</source>
   <translation>Das steht nirgends.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Looking through all articles…</source>
   <translation>Alle Artikel werden durchgesehen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Places</source>
   <translation>Stellen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag</source>
   <translation>Kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag All Places</source>
   <translation>Alle Stellen kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag as Claim</source>
   <comment>choice</comment>
   <translation>Als Behauptung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag as Confirmation</source>
   <comment>choice</comment>
   <translation>Als Bestätigung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag as Denial</source>
   <comment>choice</comment>
   <translation>Als Dementi</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>Tag {n} Places</source>
   <extracomment>One: Tag {n} Place</extracomment>
   <translation>
    <numerusform>{n} Stelle kennzeichnen</numerusform>
    <numerusform>{n} Stellen kennzeichnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>{n} places</source>
   <extracomment>One: {n} place</extracomment>
   <translation>
    <numerusform>{n} Stelle</numerusform>
    <numerusform>{n} Stellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/dialogs/tag_places.py" />
   <source>{n} places, {tagged} tagged already</source>
   <extracomment>One: {n} place, {tagged} tagged already</extracomment>
   <translation>
    <numerusform>{n} Stelle, {tagged} schon gekennzeichnet</numerusform>
    <numerusform>{n} Stellen, {tagged} schon gekennzeichnet</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>Click a step to go back to it, or forward again.</source>
   <translation>Ein Klick auf einen Schritt geht zu ihm zurück oder wieder vor.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>Steps, the oldest first</source>
   <translation>Schritte, der älteste zuerst</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>The library as it was opened</source>
   <translation>Die Bibliothek, wie sie geöffnet wurde</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>Undo History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>Undo history</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>{step}, now</source>
   <translation>{step}, jetzt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/undo_history.py" />
   <source>{step}, undone</source>
   <translation>{step}, rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>Address of the page</source>
   <translation>Adresse der Seite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>Fact Reader asks {host} for this one page, once, and follows it if it has moved. No pictures, scripts or other pages are fetched, and no cookies are sent; the site sees your internet address, as with any visit.</source>
   <translation>Fact Reader ruft bei {host} diese eine Seite ab, ein einziges Mal, und folgt ihr, wenn sie umgezogen ist. Bilder, Skripte und andere Seiten werden nicht abgerufen, Cookies nicht gesendet; die Website sieht Ihre Internetadresse wie bei jedem Besuch.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>Fetch Page</source>
   <translation>Seite abrufen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>Import a page from the web</source>
   <translation>Eine Seite aus dem Web importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>Import web address</source>
   <translation>Webadresse importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>What will be fetched</source>
   <translation>Was abgerufen wird</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/dialogs/web_address.py" />
   <source>the site</source>
   <translation>der Website</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/furnishing.py" />
   <source>Open in the browser? {address}</source>
   <translation>Im Browser öffnen? {address}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/furnishing.py" />
   <source>This link leads to no web page: {address}</source>
   <translation>Dieser Link führt zu keiner Webseite: {address}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/hit_steps.py" />
   <source>Back at the first hit.</source>
   <translation>Wieder beim ersten Treffer.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/hit_steps.py" />
   <source>Hit {number} of {hits}</source>
   <translation>Treffer {number} von {hits}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/hit_steps.py" />
   <source>Hit {number} of {hits} in article {article} of {articles}</source>
   <translation>Treffer {number} von {hits} in Artikel {article} von {articles}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/hit_steps.py" />
   <source>Nothing that was found stands in the text of an article.</source>
   <translation>Nichts von dem, was gefunden wurde, steht im Text eines Artikels.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/hit_steps.py" />
   <source>Round again from the end.</source>
   <translation>Weiter vom Ende her.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>All that can be imported</source>
   <translation>Alles, was importiert werden kann</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>An import is under way: wait for its end, or cancel it first.</source>
   <translation>Ein Import läuft bereits: Warten Sie, bis er fertig ist, oder brechen Sie ihn zuerst ab.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Import Files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Import Folder</source>
   <translation>Ordner importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Importing {name}</source>
   <translation>{name} wird importiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Looking through {name}</source>
   <translation>{name} wird durchgesehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Show report</source>
   <translation>Bericht anzeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Tables and exported work</source>
   <translation>Tabellen und exportierte Arbeit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Text and e-mails</source>
   <translation>Texte und E-Mails</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>There is no text on the clipboard: copy an article's text first.</source>
   <translation>In der Zwischenablage ist kein Text: Kopieren Sie zuerst den Text eines Artikels.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/importing.py" />
   <source>Web pages</source>
   <translation>Webseiten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/indexer.py" />
   <source>The search index was damaged and has been made anew; articles and notes are untouched.</source>
   <translation>Der Suchindex war beschädigt und wurde neu erstellt; Artikel und Notizen sind unversehrt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/indexer.py" />
   <source>{error} What is new is not found by search yet.</source>
   <translation>{error} Neues wird von der Suche noch nicht gefunden.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/key_names.py" />
   <source>Next, previous</source>
   <translation>Nächste, vorherige</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Afrikaans</source>
   <translation>Afrikaans</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Albanian</source>
   <translation>Albanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Amharic</source>
   <translation>Amharisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Aragonese</source>
   <translation>Aragonesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Armenian</source>
   <translation>Armenisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Assamese</source>
   <translation>Assamesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Azerbaijani</source>
   <translation>Aserbaidschanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Bangla</source>
   <translation>Bengalisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Basque</source>
   <translation>Baskisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Belarusian</source>
   <translation>Belarussisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Bosnian</source>
   <translation>Bosnisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Breton</source>
   <translation>Bretonisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Bulgarian</source>
   <translation>Bulgarisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Catalan</source>
   <translation>Katalanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Chinese</source>
   <translation>Chinesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Croatian</source>
   <translation>Kroatisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Czech</source>
   <translation>Tschechisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Danish</source>
   <translation>Dänisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Dutch</source>
   <translation>Niederländisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Dzongkha</source>
   <translation>Dzongkha</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Esperanto</source>
   <translation>Esperanto</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Estonian</source>
   <translation>Estnisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Faroese</source>
   <translation>Färöisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Filipino</source>
   <translation>Filipino</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Finnish</source>
   <translation>Finnisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>French</source>
   <translation>Französisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Galician</source>
   <translation>Galicisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Georgian</source>
   <translation>Georgisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Greek</source>
   <translation>Griechisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Gujarati</source>
   <translation>Gujarati</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Haitian Creole</source>
   <translation>Haitianisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Hebrew</source>
   <translation>Hebräisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Hindi</source>
   <translation>Hindi</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Hungarian</source>
   <translation>Ungarisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Icelandic</source>
   <translation>Isländisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Indonesian</source>
   <translation>Indonesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Irish</source>
   <translation>Irisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Italian</source>
   <translation>Italienisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Javanese</source>
   <translation>Javanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Kannada</source>
   <translation>Kannada</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Kazakh</source>
   <translation>Kasachisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Khmer</source>
   <translation>Khmer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Kinyarwanda</source>
   <translation>Kinyarwanda</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Kurdish</source>
   <translation>Kurdisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Kyrgyz</source>
   <translation>Kirgisisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Lao</source>
   <translation>Laotisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Latin</source>
   <translation>Latein</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Latvian</source>
   <translation>Lettisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Lithuanian</source>
   <translation>Litauisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Luxembourgish</source>
   <translation>Luxemburgisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Macedonian</source>
   <translation>Mazedonisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Malagasy</source>
   <translation>Madagassisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Malay</source>
   <translation>Malaiisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Malayalam</source>
   <translation>Malayalam</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Maltese</source>
   <translation>Maltesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Marathi</source>
   <translation>Marathi</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Mongolian</source>
   <translation>Mongolisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Nepali</source>
   <translation>Nepalesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Northern Sami</source>
   <translation>Nordsamisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Norwegian Bokmål</source>
   <translation>Norwegisch (Bokmål)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Norwegian Nynorsk</source>
   <translation>Norwegisch (Nynorsk)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Occitan</source>
   <translation>Okzitanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Odia</source>
   <translation>Oriya</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Pashto</source>
   <translation>Paschtu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Persian</source>
   <translation>Persisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Polish</source>
   <translation>Polnisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Portuguese</source>
   <translation>Portugiesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Punjabi</source>
   <translation>Punjabi</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Quechua</source>
   <translation>Quechua</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Romanian</source>
   <translation>Rumänisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Russian</source>
   <translation>Russisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Serbian</source>
   <translation>Serbisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Sinhala</source>
   <translation>Singhalesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Slovak</source>
   <translation>Slowakisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Slovenian</source>
   <translation>Slowenisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Spanish</source>
   <translation>Spanisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Swahili</source>
   <translation>Suaheli</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Swedish</source>
   <translation>Schwedisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Tamil</source>
   <translation>Tamil</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Telugu</source>
   <translation>Telugu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Thai</source>
   <translation>Thailändisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Turkish</source>
   <translation>Türkisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Ukrainian</source>
   <translation>Ukrainisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Urdu</source>
   <translation>Urdu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Uyghur</source>
   <translation>Uigurisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Vietnamese</source>
   <translation>Vietnamesisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Volapük</source>
   <translation>Volapük</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Walloon</source>
   <translation>Wallonisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Welsh</source>
   <translation>Walisisch</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Xhosa</source>
   <translation>isiXhosa</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/language_names.py" />
   <source>Zulu</source>
   <translation>isiZulu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/linking.py" />
   <source>Change link to answers</source>
   <translation>Verknüpfung ändern: antwortet auf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/linking.py" />
   <source>Change link to supports</source>
   <translation>Verknüpfung ändern: stützt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/linking.py" />
   <source>Link</source>
   <translation>Verknüpfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/linking.py" />
   <source>Unlink</source>
   <translation>Verknüpfung lösen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/main_window.py" />
   <source>Exported work was imported at {time}</source>
   <translation>Um {time} wurde exportierte Arbeit importiert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/main_window.py" />
   <source>Fact Reader — sample library</source>
   <translation>Fact Reader – Beispielbibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/main_window.py" />
   <source>Preparing search: {done} of {total}</source>
   <translation>Suche wird vorbereitet: {done} von {total}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/main_window.py" />
   <source>There is no annotation at the caret.</source>
   <translation>An der Einfügemarke ist keine Anmerkung.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/main_window.py" />
   <source>There is no room for another pane: hide a side panel or widen the window.</source>
   <translation>Für eine weitere Lesespalte ist kein Platz: Blenden Sie einen Seitenbereich aus oder vergrößern Sie das Fenster.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/message_cards.py" />
   <source>Close message (Esc)</source>
   <translation>Meldung schließen (Esc)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/message_cards.py" />
   <source>Show the next message</source>
   <translation>Nächste Meldung anzeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/message_cards.py" />
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/message_cards.py" />
   <source>{n} more</source>
   <translation>{n} weitere</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/messages.py" />
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/batch_rows.py" />
   <source>Passages</source>
   <translation>Textstellen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/batch_rows.py" />
   <source>Query</source>
   <translation>Suchanfrage</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/batch_rows.py" />
   <source>Understood as</source>
   <translation>Verstanden als</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/models/copies.py" />
   <source>and {n} copies</source>
   <extracomment>One: and {n} copy</extracomment>
   <translation>
    <numerusform>und {n} Abdruck</numerusform>
    <numerusform>und {n} Abdrucke</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/copies.py" />
   <source>{share:.0%} like {name}</source>
   <translation>zu {share:.0%} wie {name}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/copies.py" />
   <source>{share:.0%} the same as “{title}” ({about})</source>
   <translation>zu {share:.0%} identisch mit „{title}“ ({about})</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/note_cards.py" />
   <source>Note: {note}</source>
   <translation>Notiz: {note}</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/models/note_cards.py" />
   <source>{n} notes</source>
   <extracomment>One: {n} note</extracomment>
   <translation>
    <numerusform>{n} Notiz</numerusform>
    <numerusform>{n} Notizen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/palette_rows.py" />
   <source>on</source>
   <comment>what can be switched off</comment>
   <translation>ein</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/palette_rows.py" />
   <source>{title}, {about}, article</source>
   <translation>{title}, {about}, Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/search_rows.py" />
   <source>Show all results, with filters</source>
   <translation>Alle Ergebnisse mit Filtern zeigen</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/models/search_rows.py" />
   <source>Show all {n} articles, with filters</source>
   <extracomment>One: Show {n} article, with filters</extracomment>
   <translation>
    <numerusform>{n} Artikel mit Filtern zeigen</numerusform>
    <numerusform>Alle {n} Artikel mit Filtern zeigen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/search_rows.py" />
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/models/search_rows.py" />
   <source>{n} passages</source>
   <extracomment>One: {n} passage</extracomment>
   <translation>
    <numerusform>{n} Textstelle</numerusform>
    <numerusform>{n} Textstellen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/shortcut_rows.py" />
   <source>changed</source>
   <comment>keys</comment>
   <translation>geändert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/shortcut_rows.py" />
   <source>no key</source>
   <translation>kein Tastenkürzel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/shortcut_rows.py" />
   <source>or</source>
   <comment>between keys</comment>
   <translation>oder</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/start_rows.py" />
   <source>Recent: {query}</source>
   <translation>Zuletzt gesucht: {query}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/start_rows.py" />
   <source>Saved: {name}</source>
   <translation>Gespeichert: {name}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/start_rows.py" />
   <source>{n} new</source>
   <translation>{n} neu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/models/start_rows.py" />
   <source>{n} new since you last looked</source>
   <translation>{n} neu, seit Sie zuletzt nachgesehen haben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/new_versions.py" />
   <source>Make it a new version</source>
   <translation>Zur neuen Fassung machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/new_versions.py" />
   <source>New Version of “{title}”</source>
   <translation>Neue Fassung von „{title}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/new_versions.py" />
   <source>This is the newest version of “{title}” now.</source>
   <translation>Das ist jetzt die neueste Fassung von „{title}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/new_versions.py" />
   <source>{summary} It is nearly the same as “{title}”.</source>
   <translation>{summary} Er ist fast derselbe wie „{title}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/opened.py" />
   <source>an older one</source>
   <comment>version</comment>
   <translation>eine ältere</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/opened.py" />
   <source>changed since you annotated</source>
   <translation>seit Ihren Anmerkungen geändert</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/originals.py" />
   <source>No copy of the original could be made ({reason}): make room on the disk.</source>
   <translation>Vom Original konnte keine Kopie gemacht werden ({reason}): Schaffen Sie Platz auf dem Datenträger.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/originals.py" />
   <source>No program here opens {name}: a copy of it is at {path}.</source>
   <translation>Kein Programm hier öffnet {name}: Eine Kopie liegt unter {path}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/originals.py" />
   <source>The original is not in the library any more; “fact-reader check” lists what is missing.</source>
   <translation>Das Original ist nicht mehr in der Bibliothek; „fact-reader check“ listet auf, was fehlt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>Go to which article?</source>
   <translation>Zu welchem Artikel?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>No article is called “{name}”.</source>
   <translation>Kein Artikel heißt „{name}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>No command or article is called “{name}”.</source>
   <translation>Kein Befehl oder Artikel heißt „{name}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>There is no article in the library yet.</source>
   <translation>In der Bibliothek ist noch kein Artikel.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/palette.py" />
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/active_card.py" />
   <source>Change what this passage does</source>
   <translation>Ändern, was diese Textstelle tut</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/active_card.py" />
   <source>Link it to a passage that it answers or supports (L)</source>
   <translation>Mit einer Textstelle verknüpfen, auf die sie antwortet oder die sie stützt (L)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/active_card.py" />
   <source>Link…</source>
   <translation>Verknüpfen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/active_card.py" />
   <source>Remove this tag and its note</source>
   <translation>Diese Kennzeichnung und ihre Notiz entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/active_card.py" />
   <source>Who says it</source>
   <translation>Wer es sagt</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/panels/article_delegate.py" />
   <source>{n} words</source>
   <extracomment>One: {n} word</extracomment>
   <translation>
    <numerusform>{n} Wort</numerusform>
    <numerusform>{n} Wörter</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Articles of the library</source>
   <translation>Artikel der Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Edit details…</source>
   <translation>Artikeldetails bearbeiten…</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Export {n} articles…</source>
   <extracomment>One: Export {n} article…</extracomment>
   <translation>
    <numerusform>{n} Artikel exportieren…</numerusform>
    <numerusform>{n} Artikel exportieren…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Fold its copies</source>
   <translation>Abdrucke einklappen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>New version from file…</source>
   <translation>Neue Fassung aus Datei…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>New version of “{title}”</source>
   <translation>Neue Fassung von „{title}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Open side by side</source>
   <translation>Nebeneinander öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Remove {n} articles…</source>
   <extracomment>One: Remove {n} article…</extracomment>
   <translation>
    <numerusform>{n} Artikel entfernen…</numerusform>
    <numerusform>{n} Artikel entfernen…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/article_view.py" />
   <source>Show its copies</source>
   <translation>Abdrucke zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/card_layout.py" />
   <source>less</source>
   <comment>of a quote</comment>
   <translation>weniger</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/card_layout.py" />
   <source>more</source>
   <comment>of a quote</comment>
   <translation>mehr</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/panels/card_layout.py" />
   <source>{n} more links</source>
   <extracomment>One: {n} more link</extracomment>
   <translation>
    <numerusform>{n} weitere Verknüpfung</numerusform>
    <numerusform>{n} weitere Verknüpfungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/completion_list.py" />
   <source>Completions</source>
   <translation>Vervollständigungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/filter_groups.py" />
   <source>Outlets</source>
   <translation>Medien</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/filter_groups.py" />
   <source>Saved searches</source>
   <translation>Gespeicherte Suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/filter_groups.py" />
   <source>Tags</source>
   <translation>Kennzeichnungen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/filter_groups.py" />
   <source>all</source>
   <comment>outlets</comment>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/filter_groups.py" />
   <source>{shown} of {total}</source>
   <translation>{shown} von {total}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/labels_field.py" />
   <source>Add labels</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/labels_field.py" />
   <source>Add labels, separated by commas</source>
   <translation>Schlagwörter hinzufügen, durch Kommas getrennt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/labels_field.py" />
   <source>Separate labels by commas</source>
   <translation>Schlagwörter durch Kommas trennen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/labels_field.py" />
   <source>Take off label {label}</source>
   <translation>Schlagwort {label} entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/labels_field.py" />
   <source>Take off “{label}”</source>
   <translation>„{label}“ entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>By outlet</source>
   <translation>Nach Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>By title</source>
   <translation>Nach Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Clear filters</source>
   <translation>Filter aufheben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Drop files or folders here, or import them.</source>
   <translation>Ziehen Sie Dateien oder Ordner hierher, oder importieren Sie sie.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Filter articles</source>
   <translation>Artikel filtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Group copies</source>
   <translation>Abdrucke gruppieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Import articles</source>
   <translation>Artikel importieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Import articles…</source>
   <translation>Artikel importieren…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>No article matches</source>
   <translation>Kein passender Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>No articles yet</source>
   <translation>Noch keine Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Open the sample library</source>
   <translation>Beispielbibliothek öffnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Recently added</source>
   <translation>Zuletzt hinzugefügt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Show the first published of articles that are nearly the same</source>
   <translation>Von fast gleichen Artikeln nur den zuerst erschienenen zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Sort articles, group copies</source>
   <translation>Artikel sortieren, Abdrucke gruppieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/library_panel.py" />
   <source>Try fewer words or tags.</source>
   <translation>Versuchen Sie es mit weniger Wörtern oder Kennzeichnungen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/link_rows.py" />
   <source>Click to go to the passage</source>
   <translation>Klicken, um zur Textstelle zu gehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/link_rows.py" />
   <source>Go to Passage</source>
   <translation>Zur Textstelle gehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/link_rows.py" />
   <source>It Says the Same (Supports)</source>
   <translation>Sie sagt dasselbe (stützt)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/link_rows.py" />
   <source>It Speaks Against It (Answers)</source>
   <translation>Sie widerspricht (antwortet auf)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_edit.py" />
   <source>Add a note</source>
   <translation>Notiz hinzufügen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_filter.py" />
   <source>Filter notes</source>
   <translation>Notizfilter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_list.py" />
   <source>Notes of the open articles</source>
   <translation>Notizen zu den geöffneten Artikeln</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_pages.py" />
   <source>No note matches</source>
   <translation>Keine passende Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_pages.py" />
   <source>No notes yet</source>
   <translation>Noch keine Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_pages.py" />
   <source>Select a passage and press {claim} for a claim, {denial} for a denial or {confirmation} for a confirmation.</source>
   <translation>Wählen Sie eine Textstelle aus und drücken Sie {claim} für eine Behauptung, {denial} für ein Dementi oder {confirmation} für eine Bestätigung.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_pages.py" />
   <source>Select a passage and tag it as a claim, a denial or a confirmation.</source>
   <translation>Wählen Sie eine Textstelle aus und kennzeichnen Sie sie als Behauptung, Dementi oder Bestätigung.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/note_pages.py" />
   <source>The notes of open articles stand here.</source>
   <translation>Hier stehen die Notizen zu geöffneten Artikeln.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/notes_panel.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/popup_foot.py" />
   <source>Ctrl+Enter opens beside · F1 all ways to search</source>
   <translation>Strg+Enter öffnet daneben · F1 zeigt alle Arten zu suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Did you mean {query}?</source>
   <translation>Meinten Sie {query}?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>No article or note contains “{query}”</source>
   <translation>Kein Artikel und keine Notiz enthält „{query}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Nothing matches “{query}”</source>
   <translation>Nichts passt zu „{query}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Signs alone are not searched: try a word or a number.</source>
   <translation>Nach Zeichen allein wird nicht gesucht: Versuchen Sie es mit einem Wort oder einer Zahl.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Try another word.</source>
   <translation>Versuchen Sie es mit einem anderen Wort.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Try fewer letters of the word: {word}</source>
   <translation>Versuchen Sie es mit weniger Buchstaben des Wortes: {word}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Try fewer words, or OR between them.</source>
   <translation>Versuchen Sie es mit weniger Wörtern oder mit OR dazwischen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Try it without the filter before the colon.</source>
   <translation>Versuchen Sie es ohne den Filter vor dem Doppelpunkt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Try the words without quotation marks.</source>
   <translation>Versuchen Sie es mit den Wörtern ohne Anführungszeichen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/query_notice.py" />
   <source>Understood as {query}</source>
   <translation>Verstanden als {query}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/saved_list.py" />
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/saved_list.py" />
   <source>Search</source>
   <comment>what to do</comment>
   <translation>Suchen</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/panels/search_delegate.py" />
   <source>{n} more passages</source>
   <extracomment>One: {n} more passage</extracomment>
   <translation>
    <numerusform>{n} weitere Textstelle</numerusform>
    <numerusform>{n} weitere Textstellen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_field.py" />
   <source>nothing found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_field.py" />
   <source>nothing found yet</source>
   <translation>noch nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_frame.py" />
   <source>Clear the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_frame.py" />
   <source>Search articles and notes</source>
   <translation>Artikel und Notizen durchsuchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>Dates of publication</source>
   <translation>Erscheinungsdatum</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>In your work</source>
   <translation>In Ihrer Arbeit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>Parts of words</source>
   <translation>Teile von Wörtern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>Recent</source>
   <translation>Zuletzt gesucht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>Regular expressions</source>
   <translation>Reguläre Ausdrücke</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>Search for</source>
   <translation>Suchen nach</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>a match in the text, as Python has it</source>
   <translation>passende Textteile, Schreibweise wie in Python</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>any one letter in that place</source>
   <translation>irgendein Buchstabe an dieser Stelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>articles by an outlet</source>
   <translation>Artikel eines Mediums</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>articles with a passage tagged so</source>
   <translation>Artikel mit so gekennzeichneter Textstelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>both words, anywhere in article and notes</source>
   <translation>beide Wörter, irgendwo in Artikel und Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>brackets group</source>
   <translation>Klammern fassen zusammen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>by this author</source>
   <translation>von diesem Autor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>by this outlet</source>
   <translation>von diesem Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>capitals and small letters alike</source>
   <translation>Groß- und Kleinschreibung egal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>either word, or both</source>
   <translation>eines der Wörter oder beide</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>either word; AND and NOT work too</source>
   <translation>eines der Wörter; auch AND und NOT gehen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>every field takes brackets and quotes</source>
   <translation>Klammern und Anführungszeichen gehen überall</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>from then to then, both included</source>
   <translation>von bis, jeweils einschließlich</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in a claim, or in its note</source>
   <translation>in einer Behauptung oder deren Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in a confirmation, or in its note</source>
   <translation>in einer Bestätigung oder deren Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in a denial, or in its note</source>
   <translation>in einem Dementi oder dessen Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in passages that you tagged</source>
   <translation>in gekennzeichneten Textstellen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in that month or earlier</source>
   <translation>in diesem Monat oder früher</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in that year, month or day</source>
   <translation>in diesem Jahr, Monat oder an diesem Tag</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in the text only</source>
   <translation>nur im Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in this language</source>
   <translation>in dieser Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>in your notes</source>
   <translation>in Ihren Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>just these words, in this order</source>
   <translation>nur diese Wörter in dieser Reihenfolge</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>just this form of it</source>
   <translation>nur diese Wortform</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>near each other, up to 5 words between</source>
   <translation>nah beieinander, höchstens 5 Wörter dazwischen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>on that day or later</source>
   <translation>an diesem Tag oder später</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>published in a year, a month or on a day</source>
   <translation>in einem Jahr, Monat oder an einem Tag erschienen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>said by this person</source>
   <translation>gesagt von dieser Person</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>the first without the second</source>
   <translation>das erste ohne das zweite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>the same, shorter</source>
   <translation>dasselbe, kürzer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>the word, or one letter off; ~2 for two</source>
   <translation>das Wort, auch um einen Buchstaben anders; ~2: zwei</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>these words near each other</source>
   <translation>diese Wörter nah beieinander</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>these words side by side</source>
   <translation>diese Wörter direkt nebeneinander</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>this word first, then denies and deny</source>
   <translation>zuerst dieses Wort, dann denies und deny</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>with a note; also label, speaker, claim …</source>
   <translation>mit Notiz; auch label, speaker, claim …</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>with any denial; also claim, confirmation</source>
   <translation>mit einem Dementi; auch claim, confirmation</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>with this label</source>
   <translation>mit diesem Schlagwort</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>without any confirmation</source>
   <translation>ohne jede Bestätigung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>words in a denial or its note</source>
   <translation>Wörter in einem Dementi oder seiner Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>words in your notes</source>
   <translation>Wörter in Ihren Notizen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>words that begin so</source>
   <translation>Wörter, die so beginnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_help.py" />
   <source>words that end so; den*al has it within</source>
   <translation>Wörter, die so enden; in der Mitte: den*al</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_results.py" />
   <source>Go on: type or choose what to look for there</source>
   <translation>Weiter: Geben Sie ein oder wählen Sie, wonach dort gesucht wird</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_results.py" />
   <source>Nothing found yet</source>
   <translation>Noch nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/search_results.py" />
   <source>Search results</source>
   <translation>Suchergebnisse</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Press to show only claims</source>
   <translation>Drücken, um nur Behauptungen zu zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Press to show only confirmations</source>
   <translation>Drücken, um nur Bestätigungen zu zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Press to show only denials</source>
   <translation>Drücken, um nur Dementis zu zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Show only articles with claims</source>
   <translation>Nur Artikel mit Behauptungen zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Show only articles with confirmations</source>
   <translation>Nur Artikel mit Bestätigungen zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/stance_buttons.py" />
   <source>Show only articles with denials</source>
   <translation>Nur Artikel mit Dementis zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/star_button.py" />
   <source>Save this search</source>
   <translation>Diese Suche speichern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/star_button.py" />
   <source>Saved: press to remove it from the saved searches</source>
   <translation>Gespeichert: Drücken, um sie aus den gespeicherten Suchen zu entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/start_list.py" />
   <source>Clear history</source>
   <translation>Verlauf löschen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/start_list.py" />
   <source>Ways to search</source>
   <translation>Arten zu suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/widgets.py" />
   <source>Clear</source>
   <comment>a field</comment>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/widgets.py" />
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/widgets.py" />
   <source>Fold or unfold this group</source>
   <translation>Diese Gruppe auf- oder zuklappen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Changed {moment}</source>
   <translation>Geändert am {moment}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>No outlet</source>
   <translation>Ohne Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage changed: review</source>
   <translation>Textstelle geändert: prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage fits in several places: review</source>
   <translation>Textstelle passt mehrfach: prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage is gone from this version</source>
   <translation>Textstelle fehlt in dieser Fassung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage is gone: review</source>
   <translation>Textstelle fehlt: prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage is there: review</source>
   <translation>Textstelle ist da: prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Passage moved: review</source>
   <translation>Textstelle verschoben: prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Tagged {moment}</source>
   <translation>Vom {moment}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Tagged {moment} by {author}</source>
   <translation>Vom {moment}, von {author}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Tagged {moment} by {author}, changed {changed}</source>
   <translation>Vom {moment}, von {author}, geändert {changed}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>Tagged {moment}, changed {changed}</source>
   <translation>Vom {moment}, geändert {changed}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>in this article</source>
   <translation>in diesem Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>label</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>new</source>
   <comment>an article</comment>
   <translation>neu</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>outlet</source>
   <translation>Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>said by</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>undated</source>
   <translation>ohne Datum</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/panels/wording.py" />
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printed_article.py" />
   <source>Labels: {names}</source>
   <translation>Schlagwörter: {names}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printed_article.py" />
   <source>Retrieved {day}, SHA-256 {hash}</source>
   <translation>Abgerufen am {day}, SHA-256 {hash}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printed_article.py" />
   <source>Untitled article</source>
   <translation>Artikel ohne Titel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printing.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printing.py" />
   <source>Saved as {name}.</source>
   <translation>Als {name} gespeichert.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printing.py" />
   <source>Sent to the printer.</source>
   <translation>An den Drucker gesendet.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/printing.py" />
   <source>The printer cannot be used: look whether it is on, or choose another.</source>
   <translation>Der Drucker lässt sich nicht benutzen: Prüfen Sie, ob er eingeschaltet ist, oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>Find in this article</source>
   <translation>In diesem Artikel suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>Next (F3)</source>
   <translation>Nächster Treffer (F3)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>None</source>
   <comment>nothing found</comment>
   <translation>Nichts</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/find_bar.py" />
   <source>Previous (Shift+F3)</source>
   <translation>Vorheriger Treffer (Umschalt+F3)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>Ctrl+click to open it</source>
   <translation>Öffnen mit Strg+Klick</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>Open Link…</source>
   <translation>Link öffnen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>Page furniture: {reason}</source>
   <translation>Beiwerk der Seite: {reason}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>This Belongs to the Article</source>
   <translation>Das gehört zum Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>This Is Page Furniture</source>
   <translation>Das ist Beiwerk der Seite</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>a picture's name or credit</source>
   <translation>Name oder Nachweis eines Bildes</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>about the outlet</source>
   <translation>über das Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>accounts and registering</source>
   <translation>Konto und Anmeldung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>advertisement</source>
   <translation>Werbung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>an appeal to readers</source>
   <translation>Aufruf an die Leser</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>comments</source>
   <translation>Kommentare</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>newsletter</source>
   <translation>Newsletter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>other articles</source>
   <translation>andere Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>share links</source>
   <translation>Links zum Teilen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>the same words as just before</source>
   <translation>dieselben Wörter wie unmittelbar davor</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>ways through the site</source>
   <translation>Navigation der Website</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/furnished_text.py" />
   <source>you said so</source>
   <translation>von Ihnen so bestimmt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/gutter.py" />
   <source>Drag to make one pane wider</source>
   <translation>Ziehen, um eine Lesespalte breiter zu machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/gutter.py" />
   <source>answers</source>
   <translation>antwortet auf</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/gutter.py" />
   <source>supports</source>
   <translation>stützt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/gutter.py" />
   <source>{stance}: “{passage}”</source>
   <translation>{stance}: „{passage}“</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Also in panes that are added later</source>
   <translation>Auch in Lesespalten, die später dazukommen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Both edges straight</source>
   <translation>Blocksatz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Distance of lines: tight</source>
   <translation>Zeilenabstand: eng</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Distance of lines: usual</source>
   <translation>Zeilenabstand: normal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Distance of lines: wide</source>
   <translation>Zeilenabstand: weit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Distance of lines: wider</source>
   <translation>Zeilenabstand: sehr weit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Larger (Ctrl++)</source>
   <translation>Größer (Strg++)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Letters</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Letters: sans</source>
   <translation>Schrift: ohne Serifen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Letters: serif</source>
   <translation>Schrift: mit Serifen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Look of the text</source>
   <translation>Aussehen des Textes</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Narrow</source>
   <comment>width of the column</comment>
   <translation>Schmal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Pane</source>
   <comment>width of the column</comment>
   <translation>Ganz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Sans</source>
   <comment>letters</comment>
   <translation>Ohne Serifen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Serif</source>
   <comment>letters</comment>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Smaller (Ctrl+-)</source>
   <translation>Kleiner (Strg+-)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Tight</source>
   <comment>distance of lines</comment>
   <translation>Eng</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Use in all panes</source>
   <translation>In allen Lesespalten verwenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Usual</source>
   <comment>distance of lines</comment>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Usual</source>
   <comment>width of the column</comment>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Wide</source>
   <comment>distance of lines</comment>
   <translation>Weit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Wide</source>
   <comment>width of the column</comment>
   <translation>Breit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Wider</source>
   <comment>distance of lines</comment>
   <translation>Sehr weit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Width of the column: narrow</source>
   <translation>Spaltenbreite: schmal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Width of the column: pane</source>
   <translation>Spaltenbreite: die ganze Lesespalte</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Width of the column: usual</source>
   <translation>Spaltenbreite: normal</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/look_popover.py" />
   <source>Width of the column: wide</source>
   <translation>Spaltenbreite: breit</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/minimap.py" />
   <source>Place in the text</source>
   <translation>Stelle im Text</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/reader/note_margin.py" />
   <source>{n} more notes</source>
   <extracomment>One: {n} more note</extracomment>
   <translation>
    <numerusform>{n} weitere Notiz</numerusform>
    <numerusform>{n} weitere Notizen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane.py" />
   <source>Choose an article in the list,
or drop files here.</source>
   <translation>Wählen Sie einen Artikel in der Liste
oder ziehen Sie Dateien hierher.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>Close this pane (Ctrl+W)</source>
   <translation>Diese Lesespalte schließen (Strg+W)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>Find in this article (Ctrl+F)</source>
   <translation>In diesem Artikel suchen (Strg+F)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>Give this pane all the room (Ctrl+M)</source>
   <translation>Dieser Lesespalte allen Platz geben (Strg+M)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>Show all panes again (Ctrl+M)</source>
   <translation>Wieder alle Lesespalten zeigen (Strg+M)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>Size and look of the text (Ctrl+Shift+T)</source>
   <translation>Größe und Aussehen des Textes (Strg+Umschalt+T)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/pane_header.py" />
   <source>{percent}% read</source>
   <translation>{percent} % gelesen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/paragraph_bar.py" />
   <source>Number of the paragraph to go to</source>
   <translation>Nummer des gesuchten Absatzes</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/paragraph_bar.py" />
   <source>Paragraph</source>
   <translation>Absatz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/paragraph_bar.py" />
   <source>of {total}</source>
   <translation>von {total}</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/reader/pins.py" />
   <source>{n} tagged passages begin here</source>
   <extracomment>One: {n} tagged passage begins here</extracomment>
   <translation>
    <numerusform>{n} gekennzeichnete Textstelle beginnt hier</numerusform>
    <numerusform>{n} gekennzeichnete Textstellen beginnen hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/reader/place_list.py" />
   <source>{n} annotations here: click for the list, or press Tab to go through them</source>
   <extracomment>One: {n} annotation here: click for the list, or press Tab to go through them</extracomment>
   <translation>
    <numerusform>{n} Anmerkung hier: Klicken zeigt die Liste, Tab geht sie durch</numerusform>
    <numerusform>{n} Anmerkungen hier: Klicken zeigt die Liste, Tab geht sie der Reihe nach durch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/reader/place_list.py" />
   <source>{n} here</source>
   <extracomment>One: {n} here</extracomment>
   <translation>
    <numerusform>{n} hier</numerusform>
    <numerusform>{n} hier</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/stored_text_edit.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/stored_text_edit.py" />
   <source>Select All</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as a claim: it says that something is so</source>
   <translation>Als Behauptung kennzeichnen: sagt, dass etwas so ist</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as a confirmation: it bears something out</source>
   <translation>Als Bestätigung kennzeichnen: sagt, dass etwas stimmt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as a denial: it says that something is not so</source>
   <translation>Als Dementi kennzeichnen: sagt, dass etwas nicht so ist</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as claim</source>
   <translation>Als Behauptung kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as confirmation</source>
   <translation>Als Bestätigung kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag as denial</source>
   <translation>Als Dementi kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/tag_bar.py" />
   <source>Tag the selection</source>
   <translation>Die Auswahl kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/typeset_text.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/typeset_text.py" />
   <source>Text of {title}</source>
   <translation>Text von {title}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/version_bar.py" />
   <source>Show another version of this article, or compare them</source>
   <translation>Eine andere Fassung dieses Artikels zeigen oder Fassungen vergleichen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/version_bar.py" />
   <source>Version {number} of {total}</source>
   <translation>Fassung {number} von {total}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reader/version_bar.py" />
   <source>Version {number}, taken in {time}</source>
   <translation>Fassung {number}, übernommen am {time}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>A passage can be changed only in the newest version of its article.</source>
   <translation>Eine Textstelle lässt sich nur in der neuesten Fassung ihres Artikels ändern.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>Choose an annotation first: click it, or press J.</source>
   <translation>Wählen Sie zuerst eine Anmerkung: Klicken Sie sie an oder drücken Sie J.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>No other {stance} overlaps or touches this one: select the passages to merge.</source>
   <translation>Keine andere als {stance} gekennzeichnete Textstelle überlappt oder berührt diese: Wählen Sie die Textstellen aus, die zusammengeführt werden sollen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>Resize</source>
   <translation>Grenzen ändern</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>Say first where its passage is now: Annotation, Review Moved Passages.</source>
   <translation>Geben Sie zuerst an, wo ihre Textstelle jetzt ist: Anmerkung, Verschobene Textstellen prüfen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reshaping.py" />
   <source>Split</source>
   <translation>Teilen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/chips.py" />
   <source>Clear all</source>
   <translation>Alle aufheben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/chips.py" />
   <source>Take this filter away</source>
   <translation>Diesen Filter aufheben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/chips.py" />
   <source>{filter}: take this filter away</source>
   <translation>{filter}: diesen Filter aufheben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Language</source>
   <comment>facet</comment>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Nobody named</source>
   <translation>Niemand genannt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Not known</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Outlet</source>
   <comment>facet</comment>
   <translation>Medium</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Speaker</source>
   <comment>facet</comment>
   <translation>Sprecher</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>Tag</source>
   <comment>facet</comment>
   <translation>Kennzeichnung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>since {month}</source>
   <translation>seit {month}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/filtering.py" />
   <source>until {month}</source>
   <translation>bis {month}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>No other article has the rarer words of this passage.</source>
   <translation>Kein anderer Artikel enthält die selteneren Wörter dieser Textstelle.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>No passage outside page furniture</source>
   <translation>Keine Textstelle außerhalb des Beiwerks</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Not all articles found could be looked through for passages.</source>
   <translation>Nicht alle gefundenen Artikel konnten nach Textstellen durchgesehen werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Nothing found in the open articles</source>
   <translation>In den geöffneten Artikeln wurde nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Nothing found with these filters</source>
   <translation>Mit diesen Filtern wurde nichts gefunden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Nothing is searched for yet</source>
   <translation>Noch wird nach nichts gesucht</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Nothing similar</source>
   <translation>Nichts Ähnliches</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Only open articles are searched now.</source>
   <translation>Gesucht wird derzeit nur in geöffneten Artikeln.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Other articles are not searched now.</source>
   <translation>In anderen Artikeln wird derzeit nicht gesucht.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Take one away, or search for something else.</source>
   <translation>Heben Sie einen auf oder suchen Sie nach etwas anderem.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>The articles were found by title, outlet, date or filter, or by words that they lack.</source>
   <translation>Gefunden wurden die Artikel über Titel, Medium, Datum, Filter oder Wörter, die ihnen fehlen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>There is no passage to list</source>
   <translation>Keine Textstelle zum Auflisten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>Type in the field at the top, or choose a filter.</source>
   <translation>Schreiben Sie in das Feld oben oder wählen Sie einen Filter.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>{passages} in {n} articles</source>
   <extracomment>One: {passages} in {n} article</extracomment>
   <translation>
    <numerusform>{passages} in {n} Artikel</numerusform>
    <numerusform>{passages} in {n} Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>{words} Passages in page furniture are left out.</source>
   <translation>{words} Textstellen im Beiwerk sind weggelassen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/found_words.py" />
   <source>“Leave Out Page Furniture” in the menu above is on: switch it off to see them.</source>
   <translation>„Beiwerk weglassen“ im Menü oben ist eingeschaltet: Schalten Sie es aus, um sie zu sehen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Close the results (Esc)</source>
   <translation>Ergebnisse schließen (Esc)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Export the selected results, or all</source>
   <translation>Ausgewählte Ergebnisse exportieren, oder alle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>How results are shown</source>
   <translation>Wie Ergebnisse gezeigt werden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Leave Out Page Furniture</source>
   <translation>Beiwerk weglassen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Open articles</source>
   <translation>Geöffnete Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Order</source>
   <comment>of results</comment>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Order, scope and what to do with the results</source>
   <translation>Reihenfolge, Umfang und was mit den Ergebnissen geschehen soll</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Over the whole height (Ctrl+Shift+M)</source>
   <translation>Über die ganze Höhe (Strg+Umschalt+M)</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Remove from Saved Searches</source>
   <translation>Aus den gespeicherten Suchen entfernen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Save This Search…</source>
   <translation>Diese Suche speichern…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Search in</source>
   <translation>Suchen in</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Show or hide the filters</source>
   <translation>Filter ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Tag Selected Passages</source>
   <translation>Ausgewählte Textstellen kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/header.py" />
   <source>Tag the selected passages (1, 2, 3)</source>
   <translation>Ausgewählte Textstellen kennzeichnen (1, 2, 3)</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/lacking.py" />
   <source>Still reading in {n} changes: not everything is found yet.</source>
   <extracomment>One: Still reading in {n} change: not everything is found yet.</extracomment>
   <translation>
    <numerusform>{n} Änderung wird noch eingelesen: Noch wird nicht alles gefunden.</numerusform>
    <numerusform>{n} Änderungen werden noch eingelesen: Noch wird nicht alles gefunden.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/question.py" />
   <source>Oldest first</source>
   <translation>Älteste zuerst</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/question.py" />
   <source>Relevance</source>
   <translation>Relevanz</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/question.py" />
   <source>Word to the left</source>
   <translation>Wort links</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/question.py" />
   <source>Word to the right</source>
   <translation>Wort rechts</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/result_view.py" />
   <source>Export {n} rows…</source>
   <extracomment>One: Export {n} row…</extracomment>
   <translation>
    <numerusform>{n} Zeile exportieren…</numerusform>
    <numerusform>{n} Zeilen exportieren…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/result_view.py" />
   <source>Find similar</source>
   <translation>Ähnliches finden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/result_view.py" />
   <source>Tag as {stance}</source>
   <translation>Als {stance} kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>Articles found</source>
   <translation>Gefundene Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>Clear the filters</source>
   <translation>Filter aufheben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>Passages found</source>
   <translation>Gefundene Textstellen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>Search all articles</source>
   <translation>In allen Artikeln suchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>Show the articles</source>
   <translation>Artikel zeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>{found} similar to {passage}</source>
   <translation>{found} · ähnlich wie {passage}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>{found}, without page furniture</source>
   <translation>{found}, ohne Beiwerk</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_panel.py" />
   <source>{n}+ passages</source>
   <extracomment>One: {n}+ passage</extracomment>
   <translation>
    <numerusform>{n}+ Textstelle</numerusform>
    <numerusform>{n}+ Textstellen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>CSV, for spreadsheets</source>
   <translation>CSV, für Tabellenkalkulationen</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Changed {n} passages to {stance}.</source>
   <extracomment>One: Changed {n} passage to {stance}.</extracomment>
   <translation>
    <numerusform>{n} Textstelle in {stance} geändert.</numerusform>
    <numerusform>{n} Textstellen in {stance} geändert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Copied {n} passages.</source>
   <extracomment>One: Copied {n} passage.</extracomment>
   <translation>
    <numerusform>{n} Textstelle kopiert.</numerusform>
    <numerusform>{n} Textstellen kopiert.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Export Passages</source>
   <translation>Textstellen exportieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Exported to {path}.</source>
   <translation>Nach {path} exportiert.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Exporting {n} passages…</source>
   <extracomment>One: Exporting {n} passage…</extracomment>
   <translation>
    <numerusform>{n} Textstelle wird exportiert…</numerusform>
    <numerusform>{n} Textstellen werden exportiert…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>In what is selected there is nothing more to tag as {stance}.</source>
   <translation>In der Auswahl ist nichts weiter als {stance} zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Select at most {n} passages to tag them at once.</source>
   <translation>Wählen Sie höchstens {n} Textstellen aus, um sie auf einmal zu kennzeichnen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Select passages to tag, not articles.</source>
   <translation>Wählen Sie zum Kennzeichnen Textstellen aus, keine Artikel.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>Tagged {n} passages as {stance}.</source>
   <extracomment>One: Tagged {n} passage as {stance}.</extracomment>
   <translation>
    <numerusform>{n} Textstelle als {stance} gekennzeichnet.</numerusform>
    <numerusform>{n} Textstellen als {stance} gekennzeichnet.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>The selected passages are tagged already.</source>
   <translation>Die ausgewählten Textstellen sind schon gekennzeichnet.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>There is no passage to export.</source>
   <translation>Es gibt keine Textstelle zu exportieren.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>passages.csv</source>
   <translation>Textstellen.csv</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>{done} {n} were tagged before and stay as they are.</source>
   <extracomment>One: {done} {n} was tagged before and stays as it is.</extracomment>
   <translation>
    <numerusform>{done} {n} war schon gekennzeichnet und bleibt, wie sie ist.</numerusform>
    <numerusform>{done} {n} waren schon gekennzeichnet und bleiben, wie sie sind.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/results/results_work.py" />
   <source>{n} passages are tagged already, but not as {stance}.</source>
   <extracomment>One: {n} passage is tagged already, but not as {stance}.</extracomment>
   <translation>
    <numerusform>{n} Textstelle ist schon gekennzeichnet, aber nicht als {stance}.</numerusform>
    <numerusform>{n} Textstellen sind schon gekennzeichnet, aber nicht als {stance}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reviewing.py" />
   <source>Gone from version {now}. Here it stands in version {number}.</source>
   <translation>Fehlt in Fassung {now}. Hier steht sie in Fassung {number}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reviewing.py" />
   <source>Not certain in version {now}. Here it stands in version {number}.</source>
   <translation>In Fassung {now} unsicher. Hier steht sie in Fassung {number}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reviewing.py" />
   <source>Place Again…</source>
   <translation>Wieder zuordnen…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reviewing.py" />
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/reviewing.py" />
   <source>There is only one version of this article.</source>
   <translation>Von diesem Artikel gibt es nur eine Fassung.</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/reviewing.py" />
   <source>{n} annotations need a look</source>
   <extracomment>One: {n} annotation needs a look</extracomment>
   <translation>
    <numerusform>{n} Anmerkung muss geprüft werden</numerusform>
    <numerusform>{n} Anmerkungen müssen geprüft werden</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/saved_searches.py" />
   <source>No words, only filters</source>
   <translation>Keine Wörter, nur Filter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/saved_searches.py" />
   <source>Only filters</source>
   <translation>Nur Filter</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/saved_searches.py" />
   <source>Removed “{name}” from the saved searches.</source>
   <translation>„{name}“ aus den gespeicherten Suchen entfernt.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/saved_searches.py" />
   <source>Rename saved search</source>
   <translation>Gespeicherte Suche umbenennen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/saved_searches.py" />
   <source>This search is saved already, as “{name}”.</source>
   <translation>Diese Suche ist schon gespeichert, als „{name}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/searching.py" />
   <source>articles found by “{query}”</source>
   <translation>Artikel, die „{query}“ findet</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/searching.py" />
   <source>articles found by “{query}”, narrowed by filters</source>
   <translation>Artikel, die „{query}“ findet, durch Filter eingeschränkt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/searching.py" />
   <source>this passage</source>
   <translation>diese Textstelle</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>In texts and lists, {key} keeps moving the caret or the selection.</source>
   <translation>In Texten und Listen bewegt {key} weiterhin die Einfügemarke oder die Auswahl.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>This key is needed everywhere: please choose another.</source>
   <translation>Diese Taste wird überall gebraucht: Bitte wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>Where you type, {key} keeps doing this: {what}.</source>
   <translation>Wo Sie schreiben, behält {key} diese Aufgabe: {what}.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>cut</source>
   <translation>ausschneiden</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>paste</source>
   <translation>einfügen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>select all</source>
   <translation>alles auswählen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>{key} is needed everywhere: please choose another.</source>
   <translation>{key} wird überall gebraucht: Bitte wählen Sie eine andere Taste.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>{key} is the key of “{command}”.</source>
   <translation>{key} gehört schon zu „{command}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>{key} opens the menu {menu}, and would not any more.</source>
   <translation>{key} öffnet das Menü „{menu}“ und täte das dann nicht mehr.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/shortcut_settings.py" />
   <source>{place}, {key} keeps doing this: {what}.</source>
   <translation>{place} behält {key} diese Aufgabe: „{what}“.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/spoken_annotations.py" />
   <source>said by {speaker}</source>
   <translation>gesagt von {speaker}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/stance_words.py" />
   <source>claim</source>
   <comment>within a sentence</comment>
   <translation>Behauptung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/stance_words.py" />
   <source>confirmation</source>
   <comment>within a sentence</comment>
   <translation>Bestätigung</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/stance_words.py" />
   <source>denial</source>
   <comment>within a sentence</comment>
   <translation>Dementi</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/stance_words.py" />
   <source>{n} claims</source>
   <extracomment>One: {n} claim</extracomment>
   <translation>
    <numerusform>{n} Behauptung</numerusform>
    <numerusform>{n} Behauptungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/stance_words.py" />
   <source>{n} confirmations</source>
   <extracomment>One: {n} confirmation</extracomment>
   <translation>
    <numerusform>{n} Bestätigung</numerusform>
    <numerusform>{n} Bestätigungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/stance_words.py" />
   <source>{n} denials</source>
   <extracomment>One: {n} denial</extracomment>
   <translation>
    <numerusform>{n} Dementi</numerusform>
    <numerusform>{n} Dementis</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/status_line.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/translating.py" />
   <source>MMM yyyy</source>
   <comment>form of a date, as Qt writes it</comment>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/translating.py" />
   <source>MMMM yyyy</source>
   <comment>form of a date, as Qt writes it</comment>
   <translation>MMMM yyyy</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/translating.py" />
   <source>d MMM yyyy</source>
   <comment>form of a date, as Qt writes it</comment>
   <translation>d. MMM yyyy</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/translating.py" />
   <source>d MMMM yyyy</source>
   <comment>form of a date, as Qt writes it</comment>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/undo.py" />
   <source>Delete {n} annotations</source>
   <extracomment>One: Delete annotation</extracomment>
   <translation>
    <numerusform>Anmerkung löschen</numerusform>
    <numerusform>{n} Anmerkungen löschen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Edit article details</source>
   <translation>Artikeldetails bearbeiten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Edit note</source>
   <translation>Notiz bearbeiten</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Make article a new version</source>
   <translation>Artikel zur neuen Fassung machen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Mark as page furniture</source>
   <translation>Als Beiwerk markieren</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Mark as part of the article</source>
   <translation>Als Teil des Artikels markieren</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/undo.py" />
   <source>Remove {n} articles</source>
   <extracomment>One: Remove article</extracomment>
   <translation>
    <numerusform>Artikel entfernen</numerusform>
    <numerusform>{n} Artikel entfernen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/undo.py" />
   <source>Tag {n} passages</source>
   <extracomment>One: Tag passage</extracomment>
   <translation>
    <numerusform>Textstelle kennzeichnen</numerusform>
    <numerusform>{n} Textstellen kennzeichnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/undo.py" />
   <source>Tag {n} passages as {stance}</source>
   <extracomment>One: Tag passage as {stance}</extracomment>
   <translation>
    <numerusform>Textstelle als {stance} kennzeichnen</numerusform>
    <numerusform>{n} Textstellen als {stance} kennzeichnen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>Tag {stance}</source>
   <translation>Als {stance} kennzeichnen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/undo.py" />
   <source>{barrier}: what was done before cannot be undone.</source>
   <translation>{barrier}: Was davor geschah, lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>A note could not be saved.</source>
   <translation>Eine Notiz konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>Copy and Close</source>
   <translation>Kopieren und schließen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>Exporting to {name}…</source>
   <translation>Export nach {name}…</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>Stay</source>
   <translation>Bleiben</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>Try Again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>Try again, or copy its text to keep it elsewhere.</source>
   <translation>Versuchen Sie es noch einmal oder kopieren Sie ihren Text, um ihn anderswo aufzubewahren.</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>articles of the list's filter</source>
   <translation>die Artikel, die der Filter der Liste übrig lässt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>open articles</source>
   <translation>die geöffneten Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_dialogs.py" />
   <source>selected articles</source>
   <translation>die ausgewählten Artikel</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_search.py" />
   <source>Select a passage first, or choose an annotation: what should be alike?</source>
   <translation>Wählen Sie zuerst eine Textstelle oder eine Anmerkung aus: Was soll ähnlich sein?</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_search.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>&amp;Redo {step}</source>
   <translation>&amp;Wiederholen: {step}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>&amp;Undo {step}</source>
   <translation>&amp;Rückgängig: {step}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Gone through the history</source>
   <translation>Im Verlauf gewechselt</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Redone: {step}</source>
   <translation>Wiederholt: {step}</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Removed {n} articles from the library.</source>
   <extracomment>One: Removed {n} article from the library.</extracomment>
   <translation>
    <numerusform>{n} Artikel aus der Bibliothek entfernt.</numerusform>
    <numerusform>{n} Artikel aus der Bibliothek entfernt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Removed {n} articles with {annotations} from the library.</source>
   <extracomment>One: Removed {n} article with {annotations} from the library.</extracomment>
   <translation>
    <numerusform>{n} Artikel mit {annotations} aus der Bibliothek entfernt.</numerusform>
    <numerusform>{n} Artikel mit {annotations} aus der Bibliothek entfernt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Show</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>Undone: {step}</source>
   <translation>Rückgängig gemacht: {step}</translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>{step}, in an article</source>
   <translation>{step} (in einem Artikel)</translation>
  </message>
  <message numerus="yes">
   <location filename="fact_reader/ui/window_steps.py" />
   <source>{step}, in {n} articles</source>
   <extracomment>One: {step}, in {n} article</extracomment>
   <translation>
    <numerusform>{step} (in {n} Artikel)</numerusform>
    <numerusform>{step} (in {n} Artikeln)</numerusform>
   </translation>
  </message>
  <message>
   <location filename="fact_reader/ui/window_steps.py" />
   <source>{step}, in “{title}”</source>
   <translation>{step} (in „{title}“)</translation>
  </message>
 </context>
</TS>
