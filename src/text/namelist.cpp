#include "text/namelist.h"

#include <QCoreApplication>
#include <QLocale>

namespace dp::namelist {
namespace {

struct NameList {
    Q_DECLARE_TR_FUNCTIONS(dp::NameList)
};

} // namespace

QString folded(const QStringList &names)
{
    QStringList parts = names.mid(0, mostNames);
    if (names.size() > mostNames)
        //: the last part of a list of names, such as "A, B, C and 11 more"
        parts << NameList::tr("%Ln more", nullptr, int(names.size() - mostNames));
    return QLocale().createSeparatedList(parts);
}

} // namespace dp::namelist
