"""The names of languages in the language of the window; Qt knows them in English alone."""

from PySide6.QtCore import QLocale

from fact_reader.ui.translating import mark, tr

# The languages of most of the world's news. Others are named in English.
_NAMES = {
    mark("Afrikaans"),
    mark("Albanian"),
    mark("Amharic"),
    mark("Arabic"),
    mark("Armenian"),
    mark("Azerbaijani"),
    mark("Bangla"),
    mark("Basque"),
    mark("Belarusian"),
    mark("Bosnian"),
    mark("Bulgarian"),
    mark("Burmese"),
    mark("Catalan"),
    mark("Chinese"),
    mark("Croatian"),
    mark("Czech"),
    mark("Danish"),
    mark("Dutch"),
    mark("English"),
    mark("Estonian"),
    mark("Finnish"),
    mark("French"),
    mark("Galician"),
    mark("Georgian"),
    mark("German"),
    mark("Greek"),
    mark("Hebrew"),
    mark("Hindi"),
    mark("Hungarian"),
    mark("Icelandic"),
    mark("Indonesian"),
    mark("Irish"),
    mark("Italian"),
    mark("Japanese"),
    mark("Kazakh"),
    mark("Korean"),
    mark("Kurdish"),
    mark("Latin"),
    mark("Latvian"),
    mark("Lithuanian"),
    mark("Macedonian"),
    mark("Malay"),
    mark("Norwegian Bokmål"),
    mark("Norwegian Nynorsk"),
    mark("Pashto"),
    mark("Persian"),
    mark("Polish"),
    mark("Portuguese"),
    mark("Romanian"),
    mark("Russian"),
    mark("Serbian"),
    mark("Slovak"),
    mark("Slovenian"),
    mark("Spanish"),
    mark("Swahili"),
    mark("Swedish"),
    mark("Tamil"),
    mark("Thai"),
    mark("Turkish"),
    mark("Ukrainian"),
    mark("Urdu"),
    mark("Uzbek"),
    mark("Vietnamese"),
    mark("Welsh"),
}


def language_name(code: str) -> str:
    """The name of a language by its code, such as "de" or "de-AT"; empty for one unknown."""
    language = QLocale.codeToLanguage(code.replace("_", "-").split("-")[0])
    if not code or language is QLocale.Language.AnyLanguage:
        return ""
    name = QLocale.languageToString(language)
    return tr(name) if name in _NAMES else name
