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

/// A worker thread and the library that was opened in it; the only thread that writes. Work is posted from
/// the owner's thread and runs in order. The result is delivered in the owner's thread, unless the context
/// was destroyed before. The destructor waits until all posted work is finished, so a mark is always written.
class LibraryThread : public QObject
{
    Q_OBJECT

public:
    explicit LibraryThread(QObject *parent = nullptr);
    ~LibraryThread() override;

    /// Opens the library in the worker and waits for the result: some milliseconds, or longer for a
    /// migration. Returns whether the library was just created.
    Result<bool> open(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    /// Like open(), in two steps, so that the caller can do other work in between. opened() waits and must be
    /// called once.
    void startOpening(
        const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    Result<bool> opened();
    /// Closes the library after all posted work is finished, and waits for it.
    void close();
    QString path() const { return m_path; }

    /// Runs work(Library &) in the worker, and then done(result) in this thread if context still exists.
    template <typename Work, typename Done>
    void post(QObject *context, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, Library &>;
        const QPointer<QObject> guard(context);
        run([this, guard, work = std::move(work), done = std::move(done)](Library &library) mutable {
            auto value = std::make_shared<Value>(work(library));
            // This object outlives the worker, so calling it back is safe. The context may be destroyed
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

    /// Runs work in the worker and returns a future for its result. The library must be open.
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
    std::unique_ptr<Library> m_library; // used only by m_thread
    QString m_path;
    std::future<Result<bool>> m_opening;
};

} // namespace dp
