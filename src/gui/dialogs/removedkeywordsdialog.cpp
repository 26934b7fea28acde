#include "gui/dialogs/removedkeywordsdialog.h"

#include "gui/datetext.h"
#include "gui/dialogs/dialogbuttons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

RemovedKeywordsDialog::RemovedKeywordsDialog(QWidget *parent)
    : FittingDialog(parent)
    , m_text(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"removedKeywordsDialog"_s);
    setWindowTitle(tr("Recently removed keywords"));
    QVBoxLayout *column = addContent(60);
    m_text->setObjectName(u"removedKeywordsText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_list->setObjectName(u"removedKeywordsList"_s);
    m_list->setAccessibleName(tr("Recently removed keywords"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Keyword"), tr("Papers"),
        //: a column: the day on which a keyword was removed
        tr("Removed on")});
    m_list->setMinimumHeight(6 * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(this);
    m_restore = dialogbuttons::add(*buttons, QDialogButtonBox::Ok, tr("Restore"), u"restoreButton"_s);
    dialogbuttons::add(*buttons, QDialogButtonBox::Cancel, tr("Close"), u"closeButton"_s);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RemovedKeywordsDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_restore->setEnabled(!m_list->selectedItems().isEmpty()); });
    setKeywords({});
}

void RemovedKeywordsDialog::setKeywords(const QList<RemovedKeyword> &keywords)
{
    m_keywords = keywords;
    m_text->setText(keywords.isEmpty()
            ? tr("No keyword was removed in the last 30 days.")
            : tr("A removed keyword can be restored for 30 days, with its papers, their marks and its place "
                 "among the tabs."));
    m_list->clear();
    const QLocale locale;
    for (const RemovedKeyword &keyword : keywords)
        new QTreeWidgetItem(m_list,
            {keyword.name, locale.toString(keyword.papers),
                datetext::text(keyword.removed.toLocalTime().date())});
    for (int i = 0; i < m_list->columnCount(); ++i)
        m_list->resizeColumnToContents(i);
    m_restore->setEnabled(false);
    if (keywords.isEmpty())
        return;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void RemovedKeywordsDialog::restore()
{
    const int row =
        m_list->selectedItems().isEmpty() ? -1 : m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    m_restore->setEnabled(false); // until the list is read again
    emit restoreRequested(m_keywords.at(row));
}

} // namespace dp

#include "moc_removedkeywordsdialog.cpp"
