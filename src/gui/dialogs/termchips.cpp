#include "gui/dialogs/termchips.h"

#include "arxiv/pastedquery.h"
#include "base/keywordterms.h"
#include "gui/dialogs/flowlayout.h"
#include "gui/mnemonic.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Widths in letters of average width.
constexpr int widestChip = 24; // a longer term is shortened, and its tool tip shows the full term
constexpr int minFieldCharacters = 30; // if there is less room, the form puts the field below its label
constexpr int mostRows = 5; // maximum; the dialog must fit on the screen
constexpr int frameWidth = 2; // in pixels

} // namespace

TermChips::TermChips(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_layout(new FlowLayout(new QWidget))
    , m_edit(new QLineEdit)
{
    m_area->setWidget(m_layout->parentWidget());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false); // this widget paints the background
    m_area->widget()->setAutoFillBackground(false);
    m_layout->setContentsMargins(2, 1, 2, 1);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_edit);
    m_edit->setFrame(false);
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * 12);
    m_edit->installEventFilter(this);
    setFocusPolicy(Qt::ClickFocus); // without a focus policy, the mnemonic of the label would not work
    setFocusProxy(m_edit); // after setFocusPolicy(), which also sets the policy of the proxy
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_edit, &QLineEdit::textEdited, this, &TermChips::splitAtCommas);
    connect(m_edit, &QLineEdit::textChanged, this, &TermChips::termsChanged);
}

void TermChips::setFieldName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setObjectName(objectName() + u"Edit"_s);
}

void TermChips::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TermChips::setTerms(const QStringList &terms)
{
    while (!m_chips.isEmpty())
        delete m_chips.takeLast().button;
    for (const QString &term : terms)
        addChip(term, false);
}

QStringList TermChips::terms() const
{
    QStringList list;
    for (const Chip &chip : m_chips)
        list << chip.term;
    if (!m_edit->text().trimmed().isEmpty())
        list << query::readPasted(m_edit->text().trimmed()).text;
    return list;
}

QStringList TermChips::decodedTerms() const
{
    QStringList list;
    for (const Chip &chip : m_chips)
        if (chip.isDecoded)
            list << chip.term;
    if (const auto typed = query::readPasted(m_edit->text().trimmed()); typed.isDecoded)
        list << typed.text;
    return list;
}

QSize TermChips::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * minFieldCharacters;
    return {width, m_layout->minimumSize().height() + 2 * frameWidth};
}

int TermChips::heightForWidth(int width) const
{
    const QMargins margins = m_layout->contentsMargins();
    const int around = margins.top() + margins.bottom();
    const int row = m_layout->minimumSize().height() - around + m_layout->spacing();
    // Half a row more shows that the content can be scrolled.
    const int most = mostRows * row + row / 2 + around;
    return 2 * frameWidth + std::min(m_layout->heightForWidth(width - 2 * frameWidth), most);
}

void TermChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_area->setGeometry(rect().adjusted(frameWidth, frameWidth, -frameWidth, -frameWidth));
}

/// Scrolls after the layout has moved the field to its new position.
void TermChips::scrollToField()
{
    QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_edit, 0, 0); });
}

bool TermChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the frame shows whether the field has the focus
    if (event->type() == QEvent::FocusIn)
        m_area->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 0);
    if (event->type() == QEvent::FocusOut && watched == m_edit) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            addTyped(m_edit->text());
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && watched == m_edit && takesKeyInField(key->key(), key->isAutoRepeat()))
            return true;
        if (isPlain && watched != m_edit && takesKeyOnChip(key->key(), chipOf(watched)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool TermChips::takesKeyInField(int key, bool isRepeated)
{
    const bool isBlank = m_edit->text().trimmed().isEmpty();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (isBlank)
            return false; // the dialog handles the key
        addTyped(m_edit->text());
        return true;
    }
    // If Backspace is held to delete the text in the field, it must not remove chips too.
    if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !isRepeated && !m_chips.isEmpty()) {
        removeChip(m_chips.size() - 1);
        return true;
    }
    const int back = layoutDirection() == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
    if (key == back && m_edit->text().isEmpty() && !m_chips.isEmpty()) {
        moveFocus(m_chips.size() - 1);
        return true;
    }
    return false;
}

bool TermChips::takesKeyOnChip(int key, qsizetype chip)
{
    if (chip < 0)
        return false;
    const bool isForward = layoutDirection() == Qt::LeftToRight;
    switch (key) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter: removeChip(chip); return true;
    case Qt::Key_Left: moveFocus(std::max<qsizetype>(0, isForward ? chip - 1 : chip + 1)); return true;
    case Qt::Key_Right: moveFocus(std::max<qsizetype>(0, isForward ? chip + 1 : chip - 1)); return true;
    case Qt::Key_Home: moveFocus(0); return true;
    case Qt::Key_End: moveFocus(m_chips.size()); return true;
    default: return false;
    }
}

void TermChips::splitAtCommas(const QString &text)
{
    static const QRegularExpression commas(u"[,\uff0c\u3001]"_s);
    QStringList pieces = text.split(commas);
    if (pieces.size() == 1)
        return;
    // The text after the last comma is still being typed.
    while (pieces.size() > 1 && (pieces.constFirst().trimmed().isEmpty() || addTyped(pieces.constFirst())))
        pieces.removeFirst();
    while (pieces.size() > 1 && pieces.constLast().trimmed().isEmpty())
        pieces.removeLast();
    m_edit->setText(pieces.join(u", "_s).trimmed());
}

bool TermChips::addTyped(const QString &text)
{
    const query::PastedText typed = query::readPasted(text.trimmed());
    const auto term = KeywordTerms::checkedTerm(typed.text);
    if (!term)
        return false; // the dialog shows why the text is not a valid term
    const auto isSame = [&](const Chip &chip) {
        return chip.term.compare(*term, Qt::CaseInsensitive) == 0;
    };
    if (std::none_of(m_chips.cbegin(), m_chips.cend(), isSame))
        addChip(*term, typed.isDecoded);
    scrollToField();
    m_edit->clear();
    emit termsChanged();
    return true;
}

void TermChips::addChip(const QString &term, bool isDecoded)
{
    auto *button = new QToolButton(m_area->widget());
    button->setObjectName(objectName() + u"Chip"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    //: a button that takes away one of the terms a keyword searches for; %1 is the term
    button->setAccessibleName(tr("Remove term %1").arg(term));
    button->setToolTip(tr("Remove term %1").arg(term).toHtmlEscaped());
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, button] { removeChip(chipOf(button)); });
    m_chips << Chip{term, isDecoded, button};
    showText(m_chips.constLast());
    m_layout->addBeforeLast(button);
    // Tab moves through the chips in their order, and then to the field.
    setTabOrder(m_edit, button);
    setTabOrder(button, m_edit);
    button->show();
    updateGeometry();
}

void TermChips::removeChip(qsizetype chip)
{
    if (chip < 0 || chip >= m_chips.size())
        return;
    const bool hadFocus = m_chips[chip].button->hasFocus();
    QToolButton *button = m_chips.takeAt(chip).button;
    if (hadFocus)
        moveFocus(m_chips.isEmpty() ? 0 : std::min(chip, m_chips.size() - 1));
    m_layout->removeWidget(button);
    button->hide();
    button->deleteLater(); // the button may be the sender of the current signal
    updateGeometry();
    emit termsChanged();
}

/// Moves the focus to a chip. An index after the last chip means the field.
void TermChips::moveFocus(qsizetype chip)
{
    QWidget *target = chip < m_chips.size() ? static_cast<QWidget *>(m_chips[chip].button) : m_edit;
    target->setFocus(Qt::TabFocusReason); // styles draw a focus frame only for this reason
}

qsizetype TermChips::chipOf(const QObject *button) const
{
    const auto found = std::find_if(
        m_chips.cbegin(), m_chips.cend(), [&](const Chip &chip) { return chip.button == button; });
    return found == m_chips.cend() ? -1 : found - m_chips.cbegin();
}

void TermChips::showText(const Chip &chip) const
{
    const QFontMetrics metrics = chip.button->fontMetrics();
    const QString shown =
        metrics.elidedText(chip.term, Qt::ElideRight, metrics.averageCharWidth() * widestChip);
    chip.button->setText(mnemonic::escaped(shown) + u" \u00d7"_s);
}

void TermChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &frame, this);
    frame.state |= QStyle::State_Sunken;
    frame.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
}

void TermChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        for (const Chip &chip : std::as_const(m_chips))
            showText(chip);
    QWidget::changeEvent(event);
}

} // namespace dp

#include "moc_termchips.cpp"
