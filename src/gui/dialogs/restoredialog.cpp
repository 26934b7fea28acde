#include "gui/dialogs/restoredialog.h"

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
    : QDialog(parent)
    , m_backups(backups)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore"));
    resize(620, 360);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(backups.isEmpty()
            ? tr("There is no backup yet. One is made every day on which there is something to lose.")
            : tr("Marks and keywords become as they were at that time. Newer papers and keywords stay. "
                 "The present state is kept as another backup. Papers that were only in an imported file "
                 "are in no backup, unless they are starred."),
        this);
    text->setObjectName(u"restoreText"_s);
    text->setWordWrap(true);
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Made"), tr("Keywords"),
        //: of papers
        tr("Starred"),
        //: papers that were read
        tr("Read"), tr("Why")});
    const QLocale locale;
    for (const backup::Info &info : backups)
        new QTreeWidgetItem(m_list,
            {locale.toString(info.made.toLocalTime(), QLocale::ShortFormat), locale.toString(info.keywords),
                locale.toString(info.starred), locale.toString(info.read), reasonText(info.reason)});
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    m_list->setVisible(!backups.isEmpty());
    auto *buttons = new QDialogButtonBox(this);
    m_restore = buttons->addButton(tr("Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(u"restoreButton"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancelButton"_s);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    if (backups.isEmpty())
        layout->addStretch(1);
    layout->addWidget(buttons);
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
    case backup::Reason::Daily: return tr("daily");
    case backup::Reason::BeforeMigration: return tr("before an update of the program");
    case backup::Reason::BeforeRestore: return tr("before something was restored");
    }
    return {};
}

} // namespace dp
