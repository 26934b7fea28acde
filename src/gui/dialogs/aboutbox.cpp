#include "gui/dialogs/aboutbox.h"

#include "gui/icons.h"
#include "version.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(NoIcon, tr("About Daily Papers"), {}, NoButton, parent)
{
    setObjectName(u"aboutBox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setIconPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    setText(tr("Daily Papers %1").arg(QStringLiteral(DP_VERSION)));
    setInformativeText(
        tr("A desktop reader for arXiv.\n\nThank you to arXiv for use of its open access interoperability. "
           "Daily Papers is not endorsed by arXiv.\n\nFree software under the MIT licence."));
    addButton(tr("Close"), RejectRole)->setObjectName(u"closeButton"_s);
}

} // namespace dp
