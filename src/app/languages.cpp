#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace dp {

Languages::Languages()
{
    const QLocale locale;
    // English has a file as well, for its plural forms.
    if (m_own.load(locale, u"daily-papers"_s, u"_"_s, u":/translations"_s) || m_own.load(u":/translations/daily-papers_en.qm"_s))
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
    const char *all = std::getenv("LC_ALL");
    ::setenv(all && *all ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
}

} // namespace dp
