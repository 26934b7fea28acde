#include "gui/dialogs/fittingdialog.h"

#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"

#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

FittingDialog::FittingDialog(QWidget *parent)
    : QDialog(parent)
{
}

QVBoxLayout *FittingDialog::addContent(int characters)
{
    auto *area = new ContentArea;
    area->setObjectName(u"contentArea"_s);
    area->setPreferredCharacters(characters);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    area->setWidget(content);
    (new QVBoxLayout(this))->addWidget(area, 1);
    return column;
}

QPushButton *FittingDialog::addButtons(const QString &accept)
{
    auto *buttons = new QDialogButtonBox;
    QPushButton *ok = dialogbuttons::add(*buttons, QDialogButtonBox::Ok, accept, u"okButton"_s);
    dialogbuttons::add(*buttons, QDialogButtonBox::Cancel, tr("Cancel"), u"cancelButton"_s);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return ok;
}

void FittingDialog::setVisible(bool isVisible)
{
    if (isVisible && !this->isVisible() && layout()) {
        ensurePolished();
        layout()->activate();
        const QSize largest = largestSize();
        int width = std::max(layout()->totalSizeHint().width(), layout()->totalMinimumSize().width());
        if (wantedSize(width).height() > largest.height()) // the content gets a scroll bar
            width += style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        width = std::min(width, largest.width());
        resize(width, std::min(wantedSize(width).height(), largest.height()));
    }
    QDialog::setVisible(isVisible);
}

bool FittingDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit();
    // The window manager adds its frame after the dialog was shown, and then activates the dialog. Later the
    // person may have moved the dialog.
    if (event->type() == QEvent::WindowActivate && !std::exchange(m_isPlaced, true))
        QTimer::singleShot(0, this, &FittingDialog::fit);
    return isHandled;
}

/// Returns the size of the frame that the window manager draws. Before the first show, the frame of the
/// parent is used.
QSize FittingDialog::frameSize() const
{
    const QWidget *framed = isVisible() || !parentWidget() ? this : parentWidget()->window();
    const QSize known = framed->frameGeometry().size() - framed->size();
    return isVisible() ? known : known.expandedTo(QSize(0, fontMetrics().height() * 3 / 2));
}

QSize FittingDialog::largestSize() const
{
    return screen()->availableSize() - frameSize();
}

QSize FittingDialog::wantedSize(int width) const
{
    return {width,
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                      : layout()->totalSizeHint().height()};
}

/// Enlarges the dialog if its layout wants more height, because it does not grow automatically. It never
/// becomes smaller, except to fit on the screen.
void FittingDialog::fit()
{
    if (!layout() || !isVisible() || isMaximized() || isFullScreen())
        return;
    const QSize wanted = size().expandedTo(wantedSize(width())).boundedTo(largestSize());
    if (wanted != size())
        resize(wanted);
    if (m_isPlaced)
        moveOntoScreen();
}

void FittingDialog::moveOntoScreen()
{
    const QRect room = screen()->availableGeometry();
    const QRect frame = frameGeometry();
    const QPoint corner(std::max(room.left(), std::min(frame.left(), room.right() + 1 - frame.width())),
        std::max(room.top(), std::min(frame.top(), room.bottom() + 1 - frame.height())));
    if (corner != frame.topLeft())
        move(corner);
}

} // namespace dp

#include "moc_fittingdialog.cpp"
