#include "gui/noteeditor.h"

#include "base/notetext.h"
#include "session/notekeeping.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::chrono::milliseconds typingPauseOfNotes(400);
/// Longest time for which a text is not saved while a person types without a pause.
constexpr std::chrono::milliseconds longestUnsaved(2000);
constexpr int fewestNoteLines = 3;
constexpr int mostNoteLines = 14; // more lines are scrolled

} // namespace

NoteEditor::NoteEditor(NoteKeeping &notes, qint64 paperId, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_paperId(paperId)
    , m_text(new QPlainTextEdit(this))
    , m_state(new QLabel(this))
{
    setObjectName(u"noteEditor"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Write a note. Markdown can be used."));
    m_text->installEventFilter(this);
    m_state->setObjectName(u"noteState"_s);
    m_state->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addWidget(m_text, 1);
    column->addWidget(m_state);
    setFocusProxy(m_text);
    for (QTimer *timer : {&m_pause, &m_unsaved}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &NoteEditor::save);
    }
    m_pause.setInterval(typingPauseOfNotes);
    m_unsaved.setInterval(longestUnsaved);
    const auto unwritten = notes.unwritten(paperId);
    m_text->setPlainText(unwritten.value_or(note));
    m_text->moveCursor(QTextCursor::End);
    m_lines = shownLines();
    showState(tr("Saved automatically. Press Esc to finish."));
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::textChanged);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &NoteEditor::cursorMoved);
    connect(&notes, &NoteKeeping::changed, this, [this](const QList<qint64> &papers) {
        if (papers.contains(m_paperId) && !m_isTyped && !m_notes.unwritten(m_paperId))
            showState(tr("Saved. Press Esc to finish."));
    });
    connect(&notes, &NoteKeeping::typedTextsNeeded, this, &NoteEditor::save);
    connect(&notes, &NoteKeeping::replaced, this, [this](qint64 id, const QString &text) {
        if (id == m_paperId && !m_isTyped) // the next key would otherwise save the old text again
            replaceText(text);
    });
    connect(&notes, &NoteKeeping::failed, this, [this](qint64 id, const Error &) {
        if (id != m_paperId)
            return;
        m_isTyped = true; // the next key or the end of the editing tries again
        showState(tr("Not saved"));
    });
}

NoteEditor::~NoteEditor()
{
    save();
    m_notes.endEditing(); // a later change is another step of the undo stack
}

QString NoteEditor::text() const
{
    return m_text->toPlainText();
}

void NoteEditor::showStored(const QString &note)
{
    if (!m_isTyped && !m_notes.unwritten(m_paperId))
        replaceText(note);
}

void NoteEditor::replaceText(const QString &note)
{
    const auto mine = notetext::checked(text());
    if (mine && *mine == note)
        return;
    m_isShowingStored = true;
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(note); // unlike setPlainText(), this keeps the undo steps of the text
    m_isShowingStored = false;
    textChanged();
}

void NoteEditor::save()
{
    m_pause.stop();
    m_unsaved.stop();
    if (!m_isTyped)
        return;
    m_isTyped = false;
    const auto note = notetext::checked(text());
    if (!note) {
        m_isTyped = true; // the text stays here
        showState(tr("The note is too long and is not saved. Use at most %Ln character(s).", nullptr,
            notetext::maximumLength));
        return;
    }
    m_notes.set(m_paperId, *note);
}

void NoteEditor::textChanged()
{
    if (!m_isShowingStored) {
        if (!m_isTyped)
            showState(tr("Not saved yet"));
        m_isTyped = true;
        m_pause.start();
        if (!m_unsaved.isActive())
            m_unsaved.start();
    }
    if (const int lines = shownLines(); lines != m_lines) {
        m_lines = lines;
        updateGeometry();
        emit heightChanged();
    }
}

void NoteEditor::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    emit cursorMoved();
}

QRect NoteEditor::cursorRect() const
{
    const QRect rect = m_text->cursorRect();
    return QRect(m_text->viewport()->mapTo(this, rect.topLeft()), rect.size()).adjusted(0, 0, 0, 8);
}

int NoteEditor::shownLines() const
{
    // The document of a plain text editor has its height in lines.
    return std::clamp(int(m_text->document()->size().height()), fewestNoteLines, mostNoteLines);
}

QSize NoteEditor::sizeHint() const
{
    const int line = m_text->fontMetrics().lineSpacing();
    const int text = line * shownLines() + line / 2 // the view scrolls if the last line has no room below it
        + int(2 * m_text->document()->documentMargin()) + 2 * m_text->frameWidth();
    return {m_text->sizeHint().width(), text + m_state->sizeHint().height() + 6};
}

void NoteEditor::showState(const QString &sentence)
{
    m_state->setText(sentence);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        save();
    if (event->type() == QEvent::Resize) // other lines may be wrapped now
        QTimer::singleShot(0, this, [this] {
            if (const int lines = shownLines(); lines != m_lines) {
                m_lines = lines;
                emit heightChanged();
            }
            if (m_lines < mostNoteLines) // the text may have been scrolled before the editor had its size
                m_text->verticalScrollBar()->setValue(0);
        });
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isEnd = (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier)
            || (isReturn && key->modifiers() & Qt::ControlModifier);
        if (isEnd && event->type() == QEvent::ShortcutOverride) {
            event->accept(); // delivers the key to the text, and not to a shortcut of the window
            return true;
        }
        if (isEnd) {
            save();
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteEditor::hideEvent(QHideEvent *event)
{
    save();
    QWidget::hideEvent(event);
}

void NoteEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        emit heightChanged();
}

} // namespace dp

#include "moc_noteeditor.cpp"
