#include "gui/dialogs/restoredialog.h"

#include "gui/dialogs/dialogbuttons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

RestoreDialog::RestoreDialog(const QList<backup::Info> &backups, QWidget *parent)
    : FittingDialog(parent)
    , m_backups(backups)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore from a backup"));
    QVBoxLayout *column = addContent(80);
    auto *text = new QLabel(backups.isEmpty()
            ? tr("There are no backups yet. A backup is made once a day after papers were fetched or marked.")
            : tr(
                "Stars, read marks, keywords, saved searches, mute rules, tags and notes return to the state "
                "of the selected backup. Papers and other items that were added later are kept. The current "
                "state is backed up first. Papers that were only imported from a file are not in backups, "
                "unless they are starred."),
        this);
    text->setObjectName(u"restoreText"_s);
    text->setWordWrap(true);
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Date"), tr("Keywords"),
        //: a column: the number of starred papers
        tr("Starred"),
        //: a column: the number of papers that were read
        tr("Read"), tr("Reason")});
    const QLocale locale;
    for (const backup::Info &info : backups)
        new QTreeWidgetItem(m_list,
            {locale.toString(info.made.toLocalTime(), QLocale::ShortFormat), locale.toString(info.keywords),
                locale.toString(info.starred), locale.toString(info.read), reasonText(info.reason)});
    for (int i = 0; i < m_list->columnCount(); ++i)
        m_list->resizeColumnToContents(i);
    m_list->setVisible(!backups.isEmpty());
    auto *buttons = new QDialogButtonBox(this);
    m_restore = dialogbuttons::add(*buttons, QDialogButtonBox::Ok, tr("Restore"), u"restoreButton"_s);
    dialogbuttons::add(*buttons, QDialogButtonBox::Cancel, tr("Cancel"), u"cancelButton"_s);
    m_list->setMinimumHeight(6 * fontMetrics().lineSpacing());
    column->addWidget(text);
    column->addWidget(m_list, 1);
    if (backups.isEmpty())
        column->addStretch(1);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_restore->setEnabled(!path().isEmpty()); });
    m_restore->setEnabled(false);
    if (!backups.isEmpty()) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

QString RestoreDialog::path() const
{
    const int row =
        m_list->selectedItems().isEmpty() ? -1 : m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? QString() : m_backups.at(row).path;
}

QString RestoreDialog::reasonText(backup::Reason reason)
{
    switch (reason) {
    case backup::Reason::Daily: return tr("Daily");
    case backup::Reason::BeforeMigration: return tr("Before an update");
    case backup::Reason::BeforeRestore: return tr("Before a restore");
    case backup::Reason::BeforeRemoval: return tr("Before a removal");
    }
    return {};
}

} // namespace dp

#include "moc_restoredialog.cpp"
