#include "library/sqlite/interruption.h"

#include "library/sqlite/connection.h"

#include <QSqlDriver>

#include <dlfcn.h>

#include <utility>

namespace dp {
namespace {

/// Number of instructions of SQLite's virtual machine between two questions. Reading a page of the full-text
/// index takes about five of them, so that SQLite asks several times in a millisecond.
constexpr int instructions = 20;

using SetHandler = void (*)(sqlite3 *, int, int (*)(void *), void *);

/// Returns the function of the SQLite that the driver uses. The program itself is not linked with SQLite,
/// because it could get another one than the driver.
SetHandler functionOf(const QSqlDriver &driver)
{
    Dl_info plugin{};
    if (!::dladdr(driver.metaObject(), &plugin) || !plugin.dli_fname)
        return nullptr;
    void *file = ::dlopen(plugin.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
    if (!file)
        return nullptr;
    const auto function = reinterpret_cast<SetHandler>(::dlsym(file, "sqlite3_progress_handler"));
    ::dlclose(file); // the driver itself keeps the file open
    return function;
}

int ask(void *isWanted)
{
    return (*static_cast<const std::function<bool()> *>(isWanted))() ? 1 : 0;
}

} // namespace

Interruption::Interruption(Connection &connection, std::function<bool()> isWanted)
    : m_isWanted(std::move(isWanted))
{
    const QSqlDatabase database = connection.database();
    static const SetHandler function = functionOf(*database.driver()); // all connections have the same driver
    const QVariant handle = database.driver()->handle(); // https://doc.qt.io/qt-6/qsqldriver.html#handle
    if (!m_isWanted || !function || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    m_setHandler = function;
    m_setHandler(m_handle, instructions, &ask, &m_isWanted);
}

Interruption::~Interruption()
{
    if (m_setHandler)
        m_setHandler(m_handle, 0, nullptr, nullptr);
}

} // namespace dp
