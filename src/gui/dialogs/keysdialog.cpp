#include "gui/dialogs/keysdialog.h"

#include "gui/window/windowactions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString rowOf(const QString &keys, const QString &action)
{
    return u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
        keys.toHtmlEscaped(), action.toHtmlEscaped());
}

QString rowsOfMenus(const QMenuBar &menuBar)
{
    QString rows;
    for (const QMenu *menu : menuBar.findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        for (const QAction *action : menu->actions())
            if (!action->shortcut().isEmpty())
                rows += rowOf(action->shortcut().toString(QKeySequence::NativeText),
                    WindowActions::generalText(*action));
    return rows;
}

} // namespace

KeysDialog::KeysDialog(const QMenuBar &menuBar, QWidget *parent)
    : QDialog(parent)
{
    QString rows = rowsOfMenus(menuBar);
    //: names of keys on the keyboard
    rows += rowOf(tr("Right, Left"), tr("Show, hide the abstract"));
    //: the name of a key on the keyboard
    rows += rowOf(tr("Return"), tr("Move into the abstract (Escape to return)"));
    //: names of keys on the keyboard
    rows += rowOf(tr("Home, End"), tr("First, last paper"));
    rows += rowOf(
        QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText), tr("Select all papers"));
    setObjectName(u"keysDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(u"<table cellspacing=\"4\">"_s + rows + u"</table>"_s, this);
    text->setObjectName(u"keysText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea(this); // with a large font, the table is taller than the screen
    scroll->setObjectName(u"keysScroll"_s);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(text);
    scroll->setMinimumWidth(text->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    layout->addWidget(scroll);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(buttons);
    const QMargins margins = layout->contentsMargins();
    const int wanted = text->sizeHint().height() + buttons->sizeHint().height() + layout->spacing()
        + margins.top() + margins.bottom();
    resize(sizeHint().width(), std::min(wanted, screen()->availableGeometry().height() * 9 / 10));
}

} // namespace dp
