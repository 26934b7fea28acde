#pragma once

#include "base/result.h"

#include <QEventLoop>
#include <QThread>

#include <memory>

namespace dp::background {

/// Calls a function in a thread of its own and returns its result. Meanwhile the calling thread handles
/// events, so that the program can be interrupted.
template <typename Function>
auto call(Function function)
{
    decltype(function()) result = Error{};
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] { result = function(); }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    return result;
}

} // namespace dp::background
