#include "gui/dialogs/tagsdialog.h"

#include "gui/dialogs/dialogbuttons.h"
#include "gui/tagcolors.h"
#include "session/tagging.h"

#include <QDialogButtonBox>
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

TagsDialog::TagsDialog(Tagging &tagging, QWidget *parent)
    : FittingDialog(parent)
    , m_tagging(tagging)
    , m_tree(new QTreeWidget)
{
    setObjectName(u"tagsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Organize tags"));
    QVBoxLayout *column = addContent(50);
    m_tree->setObjectName(u"allTags"_s);
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderLabels({tr("Tag"), tr("Papers")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    auto *hint = new QLabel(tr("Each change can be undone with Paper → Undo."));
    hint->setWordWrap(true);
    column->addWidget(m_tree);
    column->addWidget(hint);
    auto *buttons = new QDialogButtonBox;
    m_rename = dialogbuttons::addAction(*buttons, Glyph::Edit, tr("&Rename"), u"renameTag"_s);
    m_color = dialogbuttons::addAction(*buttons, Glyph::Refresh, tr("&Next color"), u"nextTagColor"_s);
    m_remove = dialogbuttons::addAction(*buttons, Glyph::Remove, tr("&Delete"), u"deleteTag"_s);
    dialogbuttons::add(*buttons, QDialogButtonBox::Close, tr("Close"), u"closeButton"_s);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QTreeWidgetItem *item = m_tree->currentItem())
            m_tree->editItem(item, 0);
    });
    connect(m_color, &QPushButton::clicked, this, &TagsDialog::nextColor);
    connect(m_remove, &QPushButton::clicked, this, &TagsDialog::removeTag);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &TagsDialog::updateButtons);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int changedColumn) {
        if (!m_isShowing && changedColumn == 0)
            rename(m_tree->indexOfTopLevelItem(item), item->text(0));
    });
    connect(&tagging, &Tagging::changed, this, &TagsDialog::read);
    connect(&tagging, &Tagging::failed, this, &TagsDialog::read); // shows the old name again
    updateButtons();
    read();
}

void TagsDialog::read()
{
    m_tagging.readAll(this, [this](const Result<QList<TagCount>> &tags) {
        if (tags)
            show(*tags);
        else
            emit failed(tags.error());
    });
}

/// Shows the tags. The current tag stays the current one; if it was deleted, the tag in its place becomes it.
void TagsDialog::show(const QList<TagCount> &tags)
{
    const qint64 id = current() ? current()->tag.id : 0;
    const int place = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    m_isShowing = true;
    m_tags = tags;
    m_tree->clear();
    for (const TagCount &one : tags) {
        auto *item = new QTreeWidgetItem({one.tag.name, QLocale().toString(one.papers)});
        item->setIcon(0, tagcolors::icon(one.tag.color));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        m_tree->addTopLevelItem(item);
    }
    m_isShowing = false;
    const auto same =
        std::find_if(tags.cbegin(), tags.cend(), [id](const TagCount &one) { return one.tag.id == id; });
    const int row = same != tags.cend() ? int(same - tags.cbegin())
                                        : std::clamp(place, 0, std::max(0, int(tags.size()) - 1));
    m_tree->setCurrentItem(m_tree->topLevelItem(row));
    updateButtons();
}

const TagCount *TagsDialog::current() const
{
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    return row >= 0 && row < m_tags.size() ? &m_tags[row] : nullptr;
}

void TagsDialog::updateButtons()
{
    for (QPushButton *button : {m_rename, m_color, m_remove})
        button->setEnabled(current() != nullptr);
}

void TagsDialog::rename(int row, const QString &name)
{
    if (row < 0 || row >= m_tags.size() || m_tags[row].tag.name == name)
        return;
    Tag tag = m_tags[row].tag;
    tag.name = name;
    m_tagging.update(tag);
}

/// Gives the tag the next color of the palette.
void TagsDialog::nextColor()
{
    if (!current())
        return;
    Tag tag = current()->tag;
    const QStringList colors = Tag::palette();
    tag.color = colors[(colors.indexOf(tag.color) + 1) % colors.size()];
    m_tagging.update(tag);
}

void TagsDialog::removeTag()
{
    if (current())
        m_tagging.remove(current()->tag);
}

} // namespace dp

#include "moc_tagsdialog.cpp"
