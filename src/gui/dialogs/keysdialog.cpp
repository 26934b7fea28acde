#include "gui/dialogs/keysdialog.h"

#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/window/keybindings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the rows of all actions and keys, with a heading for each section.
QString rowsOfTable(const KeyBindings &bindings)
{
    QString rows;
    std::optional<ActionSection> section;
    for (const ActionRow &row : actiontable::rows()) {
        const QList<QKeySequence> keys = bindings.keys(row);
        if (keys.isEmpty())
            continue;
        if (std::exchange(section, row.section) != row.section)
            rows += u"<tr><td colspan=2 style='padding-top:6px'><big>%1</big></td></tr>"_s.arg(
                actiontable::title(row.section).toHtmlEscaped());
        rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            actiontable::keysText(keys).toHtmlEscaped(), actiontable::plainText(row).toHtmlEscaped());
    }
    return rows;
}

} // namespace

KeysDialog::KeysDialog(const KeyBindings &bindings, QWidget *parent)
    : FittingDialog(parent)
{
    const QString rows = rowsOfTable(bindings);
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
    auto *hint = new QLabel(tr("You can change the keys in the settings, on the page “Keyboard”."));
    hint->setObjectName(u"keysHint"_s);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    column->addWidget(area, 1);
    column->addWidget(hint);
    column->addWidget(buttons);
    area->setFocus();
}

} // namespace dp

#include "moc_keysdialog.cpp"
