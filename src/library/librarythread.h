#pragma once

#include "base/keyword.h"
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

/// A worker thread and the library that is opened in it. No other thread writes to the library. The thread
/// that owns this object posts work, which runs in the order of posting. The result is delivered in the
/// owner's thread, unless the context object was destroyed before. The destructor waits until all posted work
/// is finished, so that no mark is lost.
class LibraryThread : public QObject
{
    Q_OBJECT

public:
    explicit LibraryThread(QObject *parent = nullptr);
    ~LibraryThread() override;

    /// Opens the library in the worker thread and waits for the result. This takes some milliseconds, or
    /// longer if a migration is needed. Returns whether the library was just created.
    Result<bool> open(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    /// Starts to open the library and returns at once, so that the caller can do other work. Then opened()
    /// must be called once. It waits and returns the result of open().
    void startOpening(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    Result<bool> opened();
    /// Like startOpening(), but first waits in the worker thread until the other thread has opened the
    /// library. If that fails, opened() returns the same error.
    void startOpeningAfter(const LibraryThread &other, const QString &path, Library::Access access);
    /// Waits until all posted work is finished and then closes the library.
    void close();
    QString path() const { return m_path; }

    /// Runs work(Library &) in the worker thread. Then runs done(result) in the owner's thread if context
    /// still exists.
    template <typename Work, typename Done>
    void post(QObject *context, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, Library &>;
        const QPointer<QObject> guard(context);
        run([this, guard, work = std::move(work), done = std::move(done)](Library &library) mutable {
            auto value = std::make_shared<Value>(work(library));
            // This object outlives the worker, so the call can be posted to it. The context may be destroyed
            // earlier.
            QMetaObject::invokeMethod(
                this,
                [guard, value, done = std::move(done)]() mutable {
                    if (guard)
                        done(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

    /// Runs work(Library &) in the worker thread and returns a future for its result. The library must be
    /// open.
    template <typename Work>
    auto ask(Work work) -> std::future<std::invoke_result_t<Work, Library &>>
    {
        using Value = std::invoke_result_t<Work, Library &>;
        auto task = std::make_shared<std::packaged_task<Value(Library &)>>(std::move(work));
        run([task](Library &library) { (*task)(library); });
        return task->get_future();
    }

private:
    using Opening = std::shared_future<Result<bool>>;

    void startOpening(const Opening &before, const QString &path, Library::Access access,
        const QList<Keyword> &newKeywords);
    void run(std::function<void(Library &)> work);

    QThread m_thread;
    QObject *m_worker = nullptr; // lives in m_thread
    std::unique_ptr<Library> m_library; // used only by m_thread
    QString m_path;
    Opening m_opening;
};

} // namespace dp
