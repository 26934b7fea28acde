#include "gui/dialogs/aboutbox.h"

#include "gui/dialogs/dialogbuttons.h"
#include "gui/icons.h"
#include "version.h"

using namespace Qt::StringLiterals;

namespace dp {

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(NoIcon, tr("About Daily Papers"), {}, NoButton, parent)
{
    setObjectName(u"aboutBox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const int side = 4 * fontMetrics().height();
    setIconPixmap(programIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    setText(tr("Daily Papers %1").arg(QStringLiteral(DP_VERSION)));
    setInformativeText(
        tr("A desktop reader for arXiv.\n\nThank you to arXiv for use of its open access interoperability. "
           "Daily Papers is not endorsed by arXiv.\n\nFree software under the MIT licence."));
    dialogbuttons::add(*this, Close, tr("Close"), u"closeButton"_s);
}

} // namespace dp

#include "moc_aboutbox.cpp"
