#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace dp {

/// A short sentence at the bottom of a widget, with a button that undoes what it says. It disappears after
/// some seconds. GUI thread.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// place: the widget at whose bottom the sentence is shown.
    explicit Toast(QWidget *place);

    /// Shows a sentence as plain text.
    void say(const QString &sentence);
    /// Hides the sentence.
    void leave();
    QPushButton &undoButton() const { return *m_undo; }

signals:
    void undoRequested();
    /// Emitted when the toast was hidden while it had the keyboard focus.
    void focusReleased();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_time;
};

} // namespace dp
