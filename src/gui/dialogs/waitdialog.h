#pragma once

#include <QDialog>

#include <functional>

class QProgressBar;

namespace dp {

/// Says what is being done while there is no window to work in yet, for what takes minutes and must not be
/// broken off: a library that is rebuilt or taken over from an older program. GUI thread.
class WaitDialog : public QDialog
{
    Q_OBJECT

public:
    /// Runs work in a thread of its own and comes back when it is done. It may tell how far it is (0 to 1)
    /// from there.
    static void run(
        const QString &sentence, const std::function<void(const std::function<void(double)> &)> &work);

    void reject() override { } // neither Escape nor its frame ends what is being done

signals:
    void progressed(double done);

private:
    explicit WaitDialog(const QString &sentence);
    void show(double done);

    QProgressBar *m_bar;
};

} // namespace dp
