#pragma once

#include <QWidget>

namespace dp {

/// Announces sentences to assistive technology, so that a screen reader speaks them at once. It has no size
/// and shows nothing. Qt 6.4 has no event for announcements, so it is a notification that appears: screen
/// readers speak the name of such an object. GUI thread; the parent owns it.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *parent);

    /// Announces a sentence, unless the window is hidden.
    void announce(const QString &sentence);
    /// Returns the last sentence that was announced.
    QString sentence() const { return m_sentence; }

signals:
    /// Emitted when a sentence was announced.
    void announced(const QString &sentence);

private:
    QString m_sentence;
};

} // namespace dp
