#include "gui/dialogs/mutesettings.h"

#include "base/plaintext.h"
#include "gui/datetext.h"
#include "gui/icons.h"
#include "text/mutetext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

MuteSettings::MuteSettings(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget)
    , m_remove(new QPushButton(icon(Glyph::Remove), tr("&Remove mute")))
    , m_papers(new QLabel)
{
    setObjectName(u"muteSettings"_s);
    m_list->setObjectName(u"muteList"_s);
    m_list->setAccessibleName(tr("Mutes"));
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHeaderLabels({tr("Hides papers with"), tr("Where"), tr("Papers"),
        //: the day of the newest paper that a rule hides
        tr("Last hit"),
        //: the last day on which a rule hides papers
        tr("Until")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *addButton = new QPushButton(icon(Glyph::Add), tr("A&dd mute…"));
    addButton->setObjectName(u"addMuteButton"_s);
    m_remove->setObjectName(u"removeMuteButton"_s);
    m_papers->setObjectName(u"mutedPapersLabel"_s);
    m_papers->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addButton);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_papers);
    connect(addButton, &QPushButton::clicked, this, &MuteSettings::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &MuteSettings::removeSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &MuteSettings::updateEnabled);
    setMutes({}, {});
}

void MuteSettings::setMutes(const MuteList::Overview &mutes, QDate today)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_rules = mutes.rules;
    m_list->clear();
    const QLocale locale;
    for (const MuteState &rule : std::as_const(m_rules)) {
        const QDate until = rule.mute.until;
        const QString end = !until.isValid() ? tr("forever")
            : until < today
            //: a rule has ended; %1 is a date
            ? tr("ended %1").arg(datetext::text(until))
            : datetext::text(until);
        auto *item = new QTreeWidgetItem({mutetext::rule(rule.mute),
            rule.mute.keywordId == 0 ? tr("Everywhere") : plaintext::isolated(rule.keyword),
            locale.toString(rule.hides), rule.lastHit.isValid() ? datetext::text(rule.lastHit) : tr("never"),
            end});
        item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
        m_list->addTopLevelItem(item);
    }
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    if (!m_rules.isEmpty() && row >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    m_papers->setText(
        tr("%Ln paper(s) muted one by one. To see muted papers, choose Show muted papers in the "
           "View menu.",
            nullptr, int(mutes.papers)));
    updateEnabled();
}

void MuteSettings::removeSelected()
{
    QList<Mute> wanted;
    for (QTreeWidgetItem *item : m_list->selectedItems())
        wanted << m_rules[m_list->indexOfTopLevelItem(item)].mute;
    for (const Mute &mute : std::as_const(wanted))
        emit removeRequested(mute);
}

void MuteSettings::updateEnabled()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

} // namespace dp

#include "moc_mutesettings.cpp"
