// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/feed_reader.h"

namespace byline {

/// Atom 1.0 and 0.3.
class AtomReader final : public FeedReader
{
public:
    using FeedReader::FeedReader;

protected:
    std::optional<Scope> ownScope(XmlName name, Scope parent) const override;
    void ownLeaf(Tag tag, Scope scope) override;
    Body textOf(const MarkupCapture& element) const override;

private:
    void feedLeaf(Tag tag);
    void entryLeaf(Tag tag);
    void content();
};

} // namespace byline
