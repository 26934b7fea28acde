#include "gui/removalquestion.h"

#include "base/plaintext.h"

#include <QCoreApplication>

namespace dp {
namespace {

struct RemovalQuestion {
    Q_DECLARE_TR_FUNCTIONS(dp::RemovalQuestion)
};

} // namespace

QString removalquestion::text(const QString &keyword, int papers)
{
    const QString name = plaintext::isolated(keyword);
    if (papers == 0)
        //: %1 is a keyword
        return RemovalQuestion::tr("Remove “%1”? It has no papers.").arg(name);
    //: %1 is a keyword
    return RemovalQuestion::tr(
        "Remove “%1” with its %Ln paper(s)? Papers with a star, a tag or a note, and papers that another "
        "keyword or an imported snapshot also has, are kept. The keyword can be restored for 30 days.",
        nullptr, papers)
        .arg(name);
}

} // namespace dp
