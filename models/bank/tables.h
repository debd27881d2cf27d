#pragma once

#include "rows.h"

#include "domain/edit.h"
#include "domain/library.h"

#include <tuple>

namespace storybank {

/// The tables of all kinds over one connection.
class Tables
{
public:
    explicit Tables(const Connection &connection) : m_rows(make(Entities(), connection)) {}

    template<Entity T>
    Rows<T> &rows()
    {
        return std::get<Rows<T>>(m_rows);
    }

    Result<void> readAll(Library &library)
    {
        Result<void> done;
        Entities::forEach([&]<typename T>() {
            if (done)
                done = rows<T>().readAll(library.table<T>());
        });
        return done;
    }

    Result<void> write(const AnyChange &change)
    {
        return std::visit([this]<typename T>(const Change<T> &of) { return rows<T>().write(of); }, change);
    }

private:
    template<typename... T>
    static std::tuple<Rows<T>...> make(TypeList<T...>, const Connection &connection)
    {
        return {Rows<T>(connection)...};
    }

    Entities::ApplyEach<Rows, std::tuple> m_rows;
};

} // namespace storybank
