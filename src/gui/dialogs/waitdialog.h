#pragma once

#include "gui/dialogs/fittingdialog.h"

#include <functional>

class QProgressBar;

namespace dp {

/// Shows a long operation that must not be interrupted, while no window is open yet. Such an operation
/// rebuilds a library or migrates a library of an older program, and can take minutes. GUI thread.
class WaitDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// Runs the work in a separate thread and returns when it has finished. The work may report its progress
    /// from that thread, as a number from 0 to 1.
    static void run(
        const QString &sentence, const std::function<void(const std::function<void(double)> &)> &work);

    void reject() override { } // neither Escape nor the close button of the window may end the work

signals:
    void progressed(double done);

private:
    explicit WaitDialog(const QString &sentence);
    void show(double done);

    QProgressBar *m_bar;
};

} // namespace dp
