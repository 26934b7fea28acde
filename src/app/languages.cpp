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
    // English has a translation file too, because it contains the plural forms.
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
    // Only the character set is changed. The language must stay in these variables, because it is read from
    // them, and the system may have no UTF-8 locale for it. LC_ALL overrides all other variables, so its
    // value is copied to each of them and LC_ALL is removed.
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        for (const char *name :
            {"LANG", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC", "LC_COLLATE", "LC_MONETARY", "LC_MEASUREMENT"})
            qputenv(name, all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

} // namespace dp
