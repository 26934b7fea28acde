#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <clocale>
#include <cstring>
#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace dp {

Languages::Languages()
{
    const QLocale locale;
    // English has a translation file too, for its plural forms.
    if (m_own.load(locale, u"daily-papers"_s, u"_"_s, u":/translations"_s)
        || m_own.load(u":/translations/daily-papers_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    // Changes only the character set. The language is read from the same variables, and the system may have
    // no locale for it. LC_ALL overrides all others, so its value is moved to each of them.
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        for (const char *name :
            {"LANG", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC", "LC_COLLATE", "LC_MONETARY", "LC_MEASUREMENT"})
            qputenv(name, all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

} // namespace dp
