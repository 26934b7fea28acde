#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace dp {

class NoteKeeping;
struct Error;

/// An editor for the note on a paper, for any place that shows a paper. It saves the note a moment after the
/// last key, when it loses the focus, and when it is hidden or destroyed; so nothing is lost when the person
/// closes the abstract or the window. The line below the text says whether the note is saved. GUI thread;
/// NoteKeeping must outlive it.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    /// note: the note in the library.
    NoteEditor(NoteKeeping &notes, qint64 paperId, const QString &note, QWidget *parent = nullptr);
    ~NoteEditor() override;

    qint64 paperId() const { return m_paperId; }
    QString text() const;
    /// Shows a note that was read from the library. A text that is not written yet stays.
    void showStored(const QString &note);
    /// Saves the text now.
    void save();
    /// Moves the focus to the end of the text.
    void takeFocus();
    /// Returns the rectangle of the text cursor in this widget.
    QRect cursorRect() const;
    QSize sizeHint() const override;

signals:
    /// Emitted when the text needs more or less lines, see sizeHint().
    void heightChanged();
    void cursorMoved();
    /// Emitted when the person has finished with Escape or Ctrl+Return.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void textChanged();
    void replaceText(const QString &note);
    void showState(const QString &sentence);
    int shownLines() const;

    NoteKeeping &m_notes;
    const qint64 m_paperId;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    QTimer m_pause; // time since the last key
    QTimer m_unsaved; // time since the first key that is not saved
    int m_lines = 0;
    bool m_isTyped = false; // the text has changed since it was last saved
    bool m_isShowingStored = false;
};

} // namespace dp
