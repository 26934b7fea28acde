#include "gui/dialogs/keysdialog.h"

#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/window/windowactions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

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
    : FittingDialog(parent)
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
    auto *text = new QLabel(u"<table cellspacing=\"4\">"_s + rows + u"</table>"_s);
    text->setObjectName(u"keysText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *area = new ContentArea; // with a large font, the table is taller than the screen
    area->setObjectName(u"keysScroll"_s);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setFocusPolicy(Qt::StrongFocus); // scrolls with the arrow keys
    area->setWidget(text);
    auto *buttons = new QDialogButtonBox;
    dialogbuttons::add(*buttons, QDialogButtonBox::Close, tr("Close"), u"closeButton"_s)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    area->setFocus();
}

} // namespace dp
