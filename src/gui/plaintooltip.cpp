#include "gui/plaintooltip.h"

using namespace Qt::StringLiterals;

namespace dp {

QString plaintooltip::html(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', "<br>"_L1));
}

} // namespace dp
