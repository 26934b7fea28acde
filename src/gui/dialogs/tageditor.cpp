#include "gui/dialogs/tageditor.h"

#include "base/plaintext.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/tagcolors.h"
#include "text/errortext.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int tagNameRole = Qt::UserRole;
constexpr int stateBeforeRole = Qt::UserRole + 1;

} // namespace

TagEditor::TagEditor(qsizetype papers, QWidget *parent)
    : FittingDialog(parent)
    , m_papers(papers)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_new(new QListWidgetItem)
    , m_problem(new QLabel)
{
    setObjectName(u"tagEditor"_s);
    setWindowTitle(papers == 1 ? tr("Tags of the paper") : tr("Tags of %Ln paper(s)", nullptr, int(papers)));
    QVBoxLayout *column = addContent(40);
    auto *label = new QLabel(tr("&Find or create a tag:"));
    label->setBuddy(m_field);
    m_field->setObjectName(u"tagField"_s);
    m_field->setAccessibleName(tr("Find or create a tag"));
    m_field->setMaxLength(10 * Tag::maximumLength); // a name that is too long is refused with a sentence
    m_field->installEventFilter(this);
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setUniformItemSizes(true);
    m_list->addItem(m_new);
    m_problem->setObjectName(u"tagProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox;
    dialogbuttons::add(*buttons, QDialogButtonBox::Save, tr("Save"), u"okButton"_s);
    dialogbuttons::add(*buttons, QDialogButtonBox::Cancel, tr("Cancel"), u"cancelButton"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_field, m_list, m_problem})
        column->addWidget(widget);
    layout()->addWidget(buttons);
    filter();
    m_field->setFocus();
    connect(m_field, &QLineEdit::textEdited, this, &TagEditor::filter);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        if (item == m_new)
            useTyped();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &TagEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QListWidgetItem *TagEditor::addItem(const Tag &tag, Qt::CheckState state, Qt::CheckState before)
{
    auto *item = new QListWidgetItem(tagcolors::icon(tag.color), tag.name);
    item->setData(tagNameRole, tag.name);
    item->setData(stateBeforeRole, int(before));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
    m_list->insertItem(m_list->row(m_new), item);
    return item;
}

QListWidgetItem *TagEditor::find(const QString &name) const
{
    for (int row = 0; row < m_list->row(m_new); ++row)
        if (Tag::folded(m_list->item(row)->data(tagNameRole).toString()) == Tag::folded(name))
            return m_list->item(row);
    return nullptr;
}

void TagEditor::setTags(const QList<TagCount> &tags)
{
    const QStringList checked = namesWhere(Qt::Checked);
    while (m_list->item(0) != m_new)
        delete m_list->takeItem(0);
    for (const TagCount &one : tags) {
        const auto state = one.papers == 0 ? Qt::Unchecked
            : one.papers == m_papers       ? Qt::Checked
                                           : Qt::PartiallyChecked;
        addItem(one.tag, state, state);
    }
    for (const QString &name : checked) {
        QListWidgetItem *item = find(name);
        item ? item->setCheckState(Qt::Checked) : void(addItem(Tag{0, name}, Qt::Checked, Qt::Unchecked));
    }
    filter();
}

/// Shows the tags whose names contain the typed text. The first one that begins with it becomes the current
/// one.
void TagEditor::filter()
{
    m_problem->hide();
    const QString typed = Tag::folded(m_field->text());
    QListWidgetItem *best = nullptr;
    bool isBegin = false;
    for (int row = 0; row < m_list->row(m_new); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString name = Tag::folded(item->data(tagNameRole).toString());
        item->setHidden(!name.contains(typed));
        if (item->isHidden() || (best && (isBegin || !name.startsWith(typed))))
            continue;
        best = item;
        isBegin = name.startsWith(typed);
    }
    m_new->setHidden(typed.isEmpty() || find(typed));
    //: an entry that creates a tag; %1 is its name
    m_new->setText(tr("Create “%1”").arg(plaintext::isolated(m_field->text().simplified())));
    if (QListWidgetItem *same = typed.isEmpty() ? nullptr : find(typed))
        best = same;
    m_list->setCurrentItem(best ? best : m_new->isHidden() ? nullptr : m_new);
}

/// Checks the current tag, or creates the typed one, and empties the field. Returns false if the typed name
/// is not possible.
bool TagEditor::useTyped()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item || item == m_new) {
        const auto name = Tag::checkedName(m_field->text());
        if (!name) {
            m_problem->setText(errorText(name.error()));
            m_problem->show();
            return false;
        }
        item = addItem(Tag{0, *name}, Qt::Unchecked, Qt::Unchecked);
    }
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_field->clear();
    filter();
    m_list->setCurrentItem(item);
    return true;
}

/// Moves through the visible tags with the arrow keys while the field keeps the focus.
bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return FittingDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() == Qt::NoModifier && !m_field->text().trimmed().isEmpty()) {
        useTyped();
        return true;
    }
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        QKeyEvent move(QEvent::KeyPress, key->key(), Qt::NoModifier);
        QCoreApplication::sendEvent(m_list, &move);
        return true;
    }
    return FittingDialog::eventFilter(watched, event);
}

void TagEditor::accept()
{
    // A name that is typed but not checked yet is meant too.
    if (!m_field->text().trimmed().isEmpty()) {
        const QListWidgetItem *item = m_list->currentItem();
        if ((!item || item == m_new || item->checkState() != Qt::Checked) && !useTyped())
            return;
    }
    FittingDialog::accept();
}

/// Returns the names of the tags that have this state now and had another one before.
QStringList TagEditor::namesWhere(Qt::CheckState now) const
{
    QStringList names;
    for (int row = 0; row < m_list->row(m_new); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == now && item->data(stateBeforeRole).toInt() != int(now))
            names << item->data(tagNameRole).toString();
    }
    return names;
}

QStringList TagEditor::added() const
{
    return namesWhere(Qt::Checked);
}

QStringList TagEditor::removed() const
{
    return namesWhere(Qt::Unchecked);
}

} // namespace dp

#include "moc_tageditor.cpp"
