#include "gui/dialogs/keywordsettings.h"

#include "arxiv/query.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/icons.h"
#include "gui/prompts.h"
#include "gui/removalquestion.h"
#include "ui_keywordsettings.h"

#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

namespace {

/// Returns the list with another version of a keyword. A new keyword is appended.
QList<Keyword> replaced(QList<Keyword> list, const Keyword &keyword)
{
    for (Keyword &each : list)
        if (keyword.id != 0 && each.id == keyword.id) {
            each = keyword;
            return list;
        }
    return list << keyword;
}

} // namespace

KeywordSettings::KeywordSettings(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::KeywordSettings>())
    , m_prompts(prompts)
{
    m_ui->setupUi(this);
    m_ui->addButton->setIcon(icon(Glyph::Add));
    m_ui->editButton->setIcon(icon(Glyph::Edit));
    m_ui->removeButton->setIcon(icon(Glyph::Remove));
    m_ui->upButton->setIcon(icon(Glyph::Up));
    m_ui->downButton->setIcon(icon(Glyph::Down));
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_ui->keywordList->header()->setStretchLastSection(false);
    m_ui->keywordList->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->keywordList->header()->resizeSection(1, 24 * fontMetrics().averageCharWidth());
    connect(m_ui->addButton, &QPushButton::clicked, this, &KeywordSettings::add);
    connect(m_ui->editButton, &QPushButton::clicked, this, &KeywordSettings::edit);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &KeywordSettings::remove);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_ui->keywordList, &QTreeWidget::currentItemChanged, this, &KeywordSettings::updateButtons);
    connect(m_ui->keywordList, &QTreeWidget::itemDoubleClicked, this, &KeywordSettings::edit);
    fillList(0);
}

KeywordSettings::~KeywordSettings() = default;

void KeywordSettings::focusList()
{
    m_ui->keywordList->setFocus();
}

void KeywordSettings::setKeywords(const QList<KeywordState> &keywords)
{
    const int row = current();
    const Keyword selected = m_keywords.value(std::max(0, row));
    const QList<Keyword> before = m_keywords;
    m_keywords.clear();
    m_papers.clear();
    int now = row;
    for (const KeywordState &state : keywords) {
        if (row >= 0
            && (state.keyword.id == selected.id
                || Keyword::folded(state.keyword.name) == Keyword::folded(selected.name)))
            now = int(m_keywords.size());
        m_keywords << state.keyword;
        m_papers.insert(state.keyword.id, state.storedPapers());
    }
    m_stored = m_keywords;
    if (m_keywords != before)
        fillList(now);
}

void KeywordSettings::fillList(int current)
{
    m_ui->keywordList->clear();
    for (const Keyword &keyword : std::as_const(m_keywords)) {
        QString categories = !keyword.categories.isEmpty() ? keyword.categories.join(u", "_s)
            : keyword.query.isEmpty()                      ? tr("All of arXiv")
                                      //: instead of categories, for a keyword with a query in arXiv's syntax
                                      : tr("Custom query");
        if (keyword.kind == Keyword::Kind::Author)
            //: a keyword of the type author; %1 is a list of categories
            categories = tr("Author; %1").arg(categories);
        else if (keyword.kind == Keyword::Kind::Announcements)
            //: a keyword of the type whole category; %1 is a list of categories
            categories = tr("Whole category; %1").arg(categories);
        auto *item = new QTreeWidgetItem({keyword.name, categories, QString::number(keyword.limit)});
        const bool hasOwn = !keyword.query.isEmpty() || !keyword.terms.isEmpty();
        item->setToolTip(0, hasOwn ? query::forKeyword(keyword).toHtmlEscaped() : QString());
        m_ui->keywordList->addTopLevelItem(item);
    }
    m_ui->keywordList->setCurrentItem(m_ui->keywordList->topLevelItem(
        std::clamp<int>(current, 0, std::max(0, int(m_keywords.size()) - 1))));
    updateButtons();
}

int KeywordSettings::current() const
{
    return m_ui->keywordList->indexOfTopLevelItem(m_ui->keywordList->currentItem());
}

/// Returns the keywords that have an id, which are those that the library contained when it was last read.
QList<Keyword> KeywordSettings::known() const
{
    QList<Keyword> list = m_keywords;
    list.removeIf([](const Keyword &keyword) { return keyword.id == 0; });
    return list;
}

QStringList KeywordSettings::namesWithout(qint64 id) const
{
    QStringList names;
    for (const Keyword &keyword : m_keywords)
        if (id == 0 || keyword.id != id)
            names << keyword.name;
    return names;
}

void KeywordSettings::add()
{
    Keyword keyword;
    keyword.categories = Keyword::likelyCategories(m_keywords);
    ask(keyword);
}

void KeywordSettings::edit()
{
    if (m_ui->editButton->isEnabled())
        ask(m_keywords[current()]);
}

/// Opens the dialog for a keyword. A keyword without an id is a new one.
void KeywordSettings::ask(const Keyword &keyword)
{
    auto *dialog = new KeywordDialog(keyword, namesWithout(keyword.id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_newTrial)
        dialog->setTrial(m_newTrial(dialog));
    dialog->setStore([this, keyword](const Keyword &edited, const Stored &done) {
        emit changing();
        const QList<Keyword> before = keyword.id == 0 ? known() : replaced(known(), keyword);
        store(before, replaced(before, edited), [page = QPointer(this), edited, done](const Outcome &stored) {
            if (page && stored)
                page->show(edited);
            done(stored);
        });
    });
    connect(dialog, &QDialog::accepted, this, &KeywordSettings::focusList);
    dialog->open();
}

/// Shows a keyword that was added or edited.
void KeywordSettings::show(const Keyword &stored)
{
    m_keywords = replaced(m_keywords, stored);
    fillList(int(m_keywords.indexOf(stored)));
}

void KeywordSettings::remove()
{
    const int row = current();
    if (row < 0)
        return;
    const Keyword keyword = m_keywords[row];
    const int papers = m_papers.value(keyword.id);
    if (papers > 0
        && !m_prompts.confirm(
            this, tr("Remove keyword"), removalquestion::text(keyword.name, papers), tr("Remove")))
        return;
    emit changing();
    const QList<Keyword> before = known();
    m_keywords.removeOne(keyword);
    fillList(row);
    storeShown(before, known());
}

void KeywordSettings::move(int by)
{
    const int row = current();
    if (row < 0 || row + by < 0 || row + by >= m_keywords.size())
        return;
    emit changing();
    const QList<Keyword> before = known();
    m_keywords.move(row, row + by);
    fillList(row + by);
    storeShown(before, known());
}

void KeywordSettings::store(const QList<Keyword> &before, const QList<Keyword> &after, const Stored &done)
{
    if (m_store)
        m_store(before, after, done);
    else
        done(success());
}

/// Stores a change that the list already shows.
void KeywordSettings::storeShown(const QList<Keyword> &before, const QList<Keyword> &after)
{
    store(before, after, [page = QPointer(this)](const Outcome &stored) {
        if (!page || stored)
            return;
        const int row = page->current();
        page->m_keywords = page->m_stored;
        page->fillList(row);
        emit page->failed(stored.error());
    });
}

void KeywordSettings::updateButtons()
{
    const int row = current();
    const bool hasId = row >= 0 && (m_keywords[row].id != 0 || !m_store);
    m_ui->editButton->setEnabled(hasId);
    m_ui->removeButton->setEnabled(hasId);
    m_ui->upButton->setEnabled(hasId && row > 0);
    m_ui->downButton->setEnabled(hasId && row < m_keywords.size() - 1);
}

} // namespace dp

#include "moc_keywordsettings.cpp"
