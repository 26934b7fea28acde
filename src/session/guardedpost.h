#pragma once

#include <QObject>
#include <QPointer>

#include <utility>

namespace dp {

/// Calls a function in the thread of `receiver`, unless the guarded object is destroyed before. Can be called
/// in any thread. receiver: an object that lives in the thread of the guarded object, and still exists.
template <typename Object, typename Function>
void postGuarded(QObject &receiver, const QPointer<Object> &guard, Function function)
{
    QMetaObject::invokeMethod(
        &receiver,
        [guard, function = std::move(function)] {
            if (guard)
                function();
        },
        Qt::QueuedConnection);
}

/// Returns a function that emits a signal of the object in the thread of `receiver`, see postGuarded().
template <typename Object>
auto emitLater(QObject &receiver, Object *object, void (Object::*signal)())
{
    return [receiver = &receiver, guard = QPointer<Object>(object), signal] {
        postGuarded(*receiver, guard, [guard, signal] { (guard->*signal)(); });
    };
}

} // namespace dp
