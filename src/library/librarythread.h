#pragma once

#include "base/result.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <future>
#include <memory>
#include <type_traits>

namespace dp {

/// The one thread that writes. Owns a worker thread and the library opened in it. Work is posted from the
/// owner's thread and runs in order; its answer comes back in the owner's thread, unless the context is gone
/// by then. The destructor lets the work that was posted finish: a mark that was made is written.
class LibraryThread : public QObject
{
    Q_OBJECT

public:
    explicit LibraryThread(QObject *parent = nullptr);
    ~LibraryThread() override;

    /// Opens in the worker and waits for it: some milliseconds, but for a migration. Whether it was made just
    /// now.
    Result<bool> open(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    /// The same in two steps, for who has something else to do meanwhile; opened() waits, and is called once.
    void startOpening(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    Result<bool> opened();
    /// After the work that was posted; waits for it.
    void close();
    QString path() const { return m_path; }

    /// work(Library &) runs in the worker; done(its result) here, if context still lives.
    template <typename Work, typename Done>
    void post(QObject *context, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, Library &>;
        const QPointer<QObject> guard(context);
        run([this, guard, work = std::move(work), done = std::move(done)](Library &library) mutable {
            auto value = std::make_shared<Value>(work(library));
            // This object outlives the worker, so it is safe to be called back; the context may not.
            QMetaObject::invokeMethod(
                this,
                [guard, value, done = std::move(done)]() mutable {
                    if (guard)
                        done(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

    /// The same for who has something else to do and then waits for the result. The library must be open.
    template <typename Work>
    auto ask(Work work) -> std::future<std::invoke_result_t<Work, Library &>>
    {
        using Value = std::invoke_result_t<Work, Library &>;
        auto task = std::make_shared<std::packaged_task<Value(Library &)>>(std::move(work));
        run([task](Library &library) { (*task)(library); });
        return task->get_future();
    }

private:
    void run(std::function<void(Library &)> work);

    QThread m_thread;
    QObject *m_worker = nullptr; // lives in m_thread
    std::unique_ptr<Library> m_library; // touched by m_thread alone
    QString m_path;
    std::future<Result<bool>> m_opening;
};

} // namespace dp
