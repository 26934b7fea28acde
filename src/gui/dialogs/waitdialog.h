#pragma once

#include <QDialog>

#include <functional>

class QProgressBar;

namespace dp {

/// Shows what the program is doing while no window is open yet, for work that takes minutes and must not be
/// interrupted: rebuilding a library or migrating it from an older program. GUI thread.
class WaitDialog : public QDialog
{
    Q_OBJECT

public:
    /// Runs work in a separate thread and returns when it is finished. The work may report its progress (0 to
    /// 1) from that thread.
    static void run(
        const QString &sentence, const std::function<void(const std::function<void(double)> &)> &work);

    void reject() override { } // neither Escape nor the window frame ends the work

signals:
    void progressed(double done);

private:
    explicit WaitDialog(const QString &sentence);
    void show(double done);

    QProgressBar *m_bar;
};

} // namespace dp
