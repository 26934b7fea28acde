#include "gui/dialogs/welcomedialog.h"

#include "base/category.h"
#include "base/categorytaxonomy.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/dialogs/welcomefields.h"
#include "gui/icons.h"
#include "text/errortext.h"
#include "ui_welcomedialog.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int placeRole = Qt::UserRole; // the index of the keyword of an item
constexpr int examplesRole = Qt::UserRole; // the examples of a group, as one text

bool isSameName(const QString &a, const QString &b)
{
    return Keyword::folded(a) == Keyword::folded(b);
}

} // namespace

WelcomeDialog::WelcomeDialog(const QList<KeywordState> &library, QWidget *parent)
    : FittingDialog(parent)
    , m_ui(std::make_unique<Ui::WelcomeDialog>())
{
    constexpr int characters = 80; // preferred width
    m_ui->setupUi(this);
    m_ui->area->setPreferredCharacters(characters);
    const int side = 3 * fontMetrics().height();
    m_ui->picture->setPixmap(programIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    QFont large = m_ui->heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_ui->heading->setFont(large);
    setUpButtons();
    fillList(library);
    connect(m_ui->addButton, &QPushButton::clicked, this, &WelcomeDialog::add);
    connect(m_ui->keywordList, &QTreeWidget::itemChanged, this, &WelcomeDialog::validate);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_ui->nameEdit, m_ui->categoriesEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &WelcomeDialog::validate);
        edit->installEventFilter(this);
    }
    m_ui->keywordList->setFocus();
    validate();
}

WelcomeDialog::~WelcomeDialog() = default;

void WelcomeDialog::setUpButtons()
{
    m_fetch =
        dialogbuttons::add(*m_ui->buttons, QDialogButtonBox::Ok, tr("&Fetch papers now"), u"fetchButton"_s);
    m_later = dialogbuttons::addAction(*m_ui->buttons, Glyph::Closed, tr("Fetch &later"), u"laterButton"_s);
    m_later->setToolTip(tr("Create the tabs without fetching papers"));
    QPushButton *import =
        dialogbuttons::addAction(*m_ui->buttons, Glyph::Import, tr("&Import…"), u"importButton"_s);
    import->setToolTip(tr("Take the keywords from a README, an OPML file or another file"));
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        m_fetchNow = true;
        accept();
    });
    connect(m_later, &QPushButton::clicked, this, &WelcomeDialog::accept);
    connect(import, &QPushButton::clicked, this, &WelcomeDialog::importRequested);
    m_fetch->setDefault(true);
}

void WelcomeDialog::offerBackups()
{
    QPushButton *button = dialogbuttons::addAction(
        *m_ui->buttons, Glyph::Undo, tr("&Restore from a backup…"), u"restoreButton"_s);
    button->setToolTip(tr("Backups of an earlier library were found"));
    connect(button, &QPushButton::clicked, this, [this] {
        reject();
        emit restoreRequested();
    });
}

void WelcomeDialog::fillList(const QList<KeywordState> &library)
{
    QList<KeywordState> rest = library;
    const QList<Keyword> defaults = Keyword::defaults();
    const auto isDefault = [&defaults](const QString &name) {
        return std::any_of(defaults.cbegin(), defaults.cend(),
            [&](const Keyword &keyword) { return isSameName(keyword.name, name); });
    };
    for (const welcomefields::Field &field : welcomefields::all()) {
        QTreeWidgetItem *group = addGroup(m_ui->keywordList->topLevelItemCount(), field.name);
        QStringList names;
        for (const welcomefields::Example &example : field.examples) {
            Keyword keyword{0, example.keyword, {}, example.categories, Keyword::defaultLimit};
            bool isTicked = false;
            const auto stored = std::find_if(rest.cbegin(), rest.cend(),
                [&](const KeywordState &state) { return isSameName(state.keyword.name, keyword.name); });
            if (stored != rest.cend()) {
                keyword = stored->keyword;
                isTicked = stored->storedPapers() > 0 || !isDefault(keyword.name);
                rest.erase(stored);
            }
            addItem(group, keyword, isTicked);
            names << example.keyword;
        }
        group->setData(0, examplesRole, names.join(u", "_s));
    }
    for (const KeywordState &state : std::as_const(rest))
        addItem(nullptr, state.keyword, true);
    m_ui->keywordList->setCurrentItem(m_ui->keywordList->topLevelItem(0));
    m_ui->keywordList->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->keywordList->setMinimumHeight(9 * fontMetrics().lineSpacing());
}

QTreeWidgetItem *WelcomeDialog::addGroup(int row, const QString &name)
{
    auto *group = new QTreeWidgetItem({name});
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont bold = m_ui->keywordList->font();
    bold.setBold(true);
    group->setFont(0, bold);
    m_ui->keywordList->insertTopLevelItem(row, group);
    return group;
}

/// Adds a keyword to a group. If the group is null, the keyword is added to the own keywords, which come
/// first.
void WelcomeDialog::addItem(QTreeWidgetItem *group, const Keyword &keyword, bool isTicked)
{
    if (!group && !m_own)
        //: a group of keywords: those that the person has typed, and those of the library
        m_own = addGroup(0, tr("Your keywords"));
    QTreeWidgetItem *parent = group ? group : m_own;
    auto *item = new QTreeWidgetItem(
        {keyword.name, keyword.categories.isEmpty() ? tr("All of arXiv") : keyword.categories.join(u", "_s)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(0, placeRole, m_offered.size());
    item->setCheckState(0, isTicked ? Qt::Checked : Qt::Unchecked);
    m_offered << keyword;
    parent->addChild(item);
    if (isTicked)
        parent->setExpanded(true);
}

QList<QTreeWidgetItem *> WelcomeDialog::items() const
{
    QList<QTreeWidgetItem *> items;
    for (int row = 0; row < m_ui->keywordList->topLevelItemCount(); ++row)
        for (int child = 0; child < m_ui->keywordList->topLevelItem(row)->childCount(); ++child)
            items << m_ui->keywordList->topLevelItem(row)->child(child);
    return items;
}

bool WelcomeDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Return adds the typed keyword. If nothing is typed, Return presses the default button of the dialog.
    if ((watched == m_ui->nameEdit || watched == m_ui->categoriesEdit) && event->type() == QEvent::KeyPress
        && isTyped()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            add();
            return true;
        }
    }
    return FittingDialog::eventFilter(watched, event);
}

/// Returns whether the fields below the list contain a keyword that was not added yet.
bool WelcomeDialog::isTyped() const
{
    const QString categories = m_ui->categoriesEdit->text().trimmed();
    return !m_ui->nameEdit->text().trimmed().isEmpty()
        || (!categories.isEmpty() && categories != m_addedCategories);
}

/// Returns the keyword in the fields below the list. If the name is empty or is a category, the keyword
/// follows all papers of the categories.
Result<Keyword> WelcomeDialog::typed() const
{
    Keyword keyword{
        0, m_ui->nameEdit->text(), {}, category::split(m_ui->categoriesEdit->text()), Keyword::defaultLimit};
    QStringList named = category::split(keyword.name);
    for (QString &name : named)
        name = category::canonical(name);
    if (std::all_of(named.cbegin(), named.cend(), &category::isKnown)
        && (keyword.categories.isEmpty() || keyword.categories == named)) {
        keyword.categories = named;
        keyword.name.clear();
    }
    if (keyword.name.trimmed().isEmpty() && !keyword.categories.isEmpty()) {
        keyword.kind = Keyword::Kind::Announcements;
        keyword.name = categorytaxonomy::nameOf(keyword.categories.first());
    }
    return Keyword::checked(keyword);
}

void WelcomeDialog::add()
{
    const auto keyword = typed();
    if (!keyword)
        return validate();
    const auto itemOf = [this](const QString &name) -> QTreeWidgetItem * {
        for (QTreeWidgetItem *item : items())
            if (isSameName(item->text(0), name))
                return item;
        return nullptr;
    };
    Keyword added = *keyword;
    // Some categories share a name, and some examples of keywords are named like a category. Then the codes
    // are added to the name.
    if (const QTreeWidgetItem *same = itemOf(added.name);
        same && added.kind == Keyword::Kind::Announcements) {
        const Keyword &offered = m_offered[same->data(0, placeRole).toInt()];
        if (offered.kind != added.kind || offered.categories != added.categories)
            added.name += u" (%1)"_s.arg(added.categories.join(u", "_s));
    }
    if (!itemOf(added.name))
        addItem(nullptr, added, true);
    QTreeWidgetItem *item = itemOf(added.name);
    item->setCheckState(0, Qt::Checked);
    item->parent()->setExpanded(true);
    m_ui->keywordList->setCurrentItem(item);
    // The categories stay in the field, because the next keyword often has the same categories.
    m_addedCategories = m_ui->categoriesEdit->text().trimmed();
    m_ui->nameEdit->clear();
    validate();
}

QList<Keyword> WelcomeDialog::keywords() const
{
    QList<Keyword> keywords;
    for (const QTreeWidgetItem *item : items())
        if (item->checkState(0) == Qt::Checked)
            keywords << m_offered[item->data(0, placeRole).toInt()];
    return keywords;
}

/// Shows beside each group its examples, or how many of its keywords are ticked, because a group may be
/// closed.
void WelcomeDialog::showCounts()
{
    const QSignalBlocker blocker(m_ui->keywordList);
    for (int row = 0; row < m_ui->keywordList->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_ui->keywordList->topLevelItem(row);
        int ticked = 0;
        for (int child = 0; child < group->childCount(); ++child)
            ticked += group->child(child)->checkState(0) == Qt::Checked ? 1 : 0;
        //: the number of chosen keywords of a field
        group->setText(
            1, ticked > 0 ? tr("%Ln chosen", nullptr, ticked) : group->data(0, examplesRole).toString());
    }
}

void WelcomeDialog::validate()
{
    showCounts();
    const bool hasInput = isTyped();
    QString problem;
    if (const auto keyword = typed(); !keyword && hasInput)
        problem = errorText(keyword.error());
    for (const QString &name : category::split(m_ui->categoriesEdit->text()))
        if (!category::isValid(name))
            problem = errorText(Error{ErrorKind::BadCategory, name, {}});
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->nameEdit->setPlaceholderText(hasInput
            //: in the field for a keyword, when it is empty and a category was typed
            ? tr("Empty: all papers of the category")
            : tr("Word or phrase"));
    m_ui->addButton->setEnabled(hasInput);
    const bool isUsable = !hasInput || problem.isEmpty();
    m_fetch->setEnabled(isUsable && (hasInput || !keywords().isEmpty()));
    m_later->setEnabled(isUsable);
}

void WelcomeDialog::accept()
{
    // Text that was typed but not added also counts as a keyword.
    if (isTyped()) {
        add();
        if (isTyped()) {
            m_fetchNow = false;
            return;
        }
    }
    FittingDialog::accept();
}

} // namespace dp

#include "moc_welcomedialog.cpp"
