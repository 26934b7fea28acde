#include "gui/window/searchbar.h"

#include "gui/icons.h"
#include "gui/window/searchcompleter.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Minimum widths in pixels. The field has room for a word and the icons beside it. The order box has room for
// an arrow and a recognisable part of a word.
constexpr int minFieldWidth = 112;
constexpr int narrowestOrder = 56;
constexpr int narrowestSwitch = 24;
constexpr int narrowestWithSave = 300; // a narrower bar has no button to save the search

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_order(new QComboBox(this))
    , m_tabOnly(new QToolButton(this))
    , m_save(new QToolButton(this))
{
    setObjectName(u"searchBar"_s);
    m_field->setObjectName(u"searchField"_s);
    m_field->setAccessibleName(tr("Search library"));
    m_field->setPlaceholderText(tr("Search library"));
    m_field->setToolTip(
        tr("Search words, “phrases”, title:word, author:name, year:2024, is:unread, tag:name, "
           "cs.CV or an arXiv identifier. -word excludes a word, and a OR b finds one of the "
           "two."));
    // The clear button of Qt is not used. It searches the icon themes for an image, which takes as long as
    // creating the rest of the window.
    m_clear = m_field->addAction(icon(Glyph::Close), QLineEdit::TrailingPosition);
    m_clear->setObjectName(u"clearSearch"_s);
    m_clear->setText(tr("Clear search"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, m_field, &QLineEdit::clear);
    m_field->setMinimumWidth(minFieldWidth);
    m_field->setMaximumWidth(420);
    QAction *select = m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    select->setObjectName(u"selectSearch"_s);
    select->setText(tr("Select the search text"));
    connect(select, &QAction::triggered, this, &SearchBar::focus);
    m_field->installEventFilter(this);
    m_order->setObjectName(u"searchOrder"_s);
    m_order->setAccessibleName(tr("Sort order of the results"));
    m_order->addItem(tr("Newest first"));
    //: a sort order of search results
    m_order->addItem(tr("Best match first"));
    m_order->setMinimumWidth(narrowestOrder);
    m_order->hide();
    m_tabOnly->setObjectName(u"searchTabOnly"_s);
    //: a switch beside the search field
    m_tabOnly->setText(tr("This tab"));
    m_tabOnly->setAccessibleName(tr("Search only this tab"));
    m_tabOnly->setToolTip(tr("Search only the papers of this tab"));
    m_tabOnly->setCheckable(true);
    m_tabOnly->setFocusPolicy(Qt::TabFocus);
    m_tabOnly->setMinimumWidth(narrowestSwitch);
    m_tabOnly->hide();
    m_save->setObjectName(u"saveSearchButton"_s);
    m_save->setFocusPolicy(Qt::TabFocus);
    m_save->setMinimumWidth(1); // so that the bar can become so narrow that the button is hidden
    m_save->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(5, 0, 4, 0);
    layout->addStretch(1);
    layout->addWidget(m_order);
    layout->addWidget(m_tabOnly);
    layout->addWidget(m_field, 3);
    layout->addWidget(m_save);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        updateControls();
        emit changed();
    });
    connect(m_field, &QLineEdit::textEdited, this,
        [this](const QString &text) { emit typed(text.left(m_field->cursorPosition())); });
    connect(m_tabOnly, &QToolButton::toggled, this, [this] {
        updateControls();
        emit changed();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, &SearchBar::changed);
}

QString SearchBar::text() const
{
    return m_field->text();
}

void SearchBar::setText(const QString &text)
{
    m_field->setText(text);
}

PaperSearch::Order SearchBar::order() const
{
    return m_order->currentIndex() == 1 ? PaperSearch::Order::Best : PaperSearch::Order::Newest;
}

void SearchBar::updateControls()
{
    m_order->setVisible(!text().isEmpty());
    m_clear->setVisible(!text().isEmpty());
    m_save->setVisible(!text().isEmpty() && m_save->defaultAction() && width() >= narrowestWithSave);
    m_tabOnly->setVisible(!text().isEmpty() || m_tabOnly->isChecked());
    if (m_completer && text().isEmpty())
        m_completer->hide();
}

void SearchBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateControls();
}

void SearchBar::setSaveAction(QAction &action)
{
    m_save->setDefaultAction(&action);
    m_save->setAccessibleName(tr("Save this search as a tab"));
    updateControls();
}

bool SearchBar::isTabOnly() const
{
    return m_tabOnly->isChecked();
}

void SearchBar::setTabOnly(bool isTabOnly)
{
    m_tabOnly->setChecked(isTabOnly);
}

void SearchBar::showCompletions(const searchcompletion::Place &place, const QStringList &values)
{
    if (!m_completer && values.isEmpty())
        return;
    if (!m_completer)
        m_completer = new SearchCompleter(m_field);
    m_completer->show(place, values);
}

QSize SearchBar::sizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    return {margins.left() + m_order->sizeHint().width() + m_tabOnly->sizeHint().width()
            + m_save->sizeHint().width() + 3 * layout()->spacing() + m_field->sizeHint().width()
            + margins.right(),
        QWidget::sizeHint().height()};
}

void SearchBar::focus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBar::clear()
{
    m_field->clear();
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape: emit ended(); return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit left(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace dp

#include "moc_searchbar.cpp"
