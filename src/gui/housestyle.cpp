#include "gui/housestyle.h"

#include "gui/icons.h"

using namespace Qt::StringLiterals;

namespace dp {

HouseStyle::HouseStyle()
    : QProxyStyle(u"fusion"_s)
{
    setObjectName(u"fusion"_s); // the name that QStyleFactory uses
}

QIcon HouseStyle::standardIcon(StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const
{
    if (kind == SP_ToolBarHorizontalExtensionButton || kind == SP_ToolBarVerticalExtensionButton)
        return icon(Glyph::More);
    return QProxyStyle::standardIcon(kind, option, widget);
}

} // namespace dp
