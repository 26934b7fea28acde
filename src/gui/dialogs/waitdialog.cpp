#include "gui/dialogs/waitdialog.h"

#include <QLabel>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace dp {

WaitDialog::WaitDialog(const QString &sentence)
    : m_bar(new QProgressBar(this))
{
    setObjectName(u"waitDialog"_s);
    setWindowTitle(tr("Daily Papers"));
    setWindowFlag(Qt::WindowCloseButtonHint, false);
    QVBoxLayout *column = addContent(60);
    auto *text = new QLabel(sentence, this);
    text->setObjectName(u"waitText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_bar->setObjectName(u"waitBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setRange(0, 0); // shows a busy indicator until the first progress report
    column->addWidget(text);
    layout()->addWidget(m_bar);
    connect(this, &WaitDialog::progressed, this, qOverload<double>(&WaitDialog::show), Qt::QueuedConnection);
}

/// Shows the progress. The last part of the work reports no progress, so the busy indicator is shown again.
void WaitDialog::show(double done)
{
    m_bar->setRange(0, done < 0.999 ? 1000 : 0);
    m_bar->setValue(int(1000 * done));
}

void WaitDialog::run(
    const QString &sentence, const std::function<void(const std::function<void(double)> &)> &work)
{
    WaitDialog dialog(sentence);
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { work([&dialog](double done) { emit dialog.progressed(done); }); }));
    connect(thread.get(), &QThread::finished, &dialog, &QDialog::accept);
    thread->start();
    dialog.exec();
    thread->wait();
}

} // namespace dp

#include "moc_waitdialog.cpp"
