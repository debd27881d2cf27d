#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>
#include <type_traits>

namespace storybank {

/// The stable words by which the values of an enum are stored and exported, in the order of the enum.
/// Specialise it beside each enum that is stored: `static constexpr std::array names{"draft", "ready"};`
template<typename E>
struct Codes;

template<typename E>
concept Coded = std::is_enum_v<E> && requires
{
    Codes<E>::names.size();
};

/// The stored word of `value`.
template<Coded E>
QLatin1StringView toCode(E value)
{
    return QLatin1StringView(Codes<E>::names[static_cast<size_t>(value)]);
}

/// The value whose stored word is `code`, in any case; none for an unknown word.
template<Coded E>
std::optional<E> fromCode(QStringView code)
{
    for (size_t i = 0; i < Codes<E>::names.size(); ++i) {
        if (code.compare(QLatin1StringView(Codes<E>::names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace storybank
