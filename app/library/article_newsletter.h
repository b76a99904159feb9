// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/newsletter.h"
#include "core/outlet.h"
#include "render/article_page.h"

#include <optional>

namespace byline {

class Connection;
struct KnownGhost;

/// How a subscription stands, given what is known of the outlet's site: what cannot be done from here says so.
Subscription asItStands(Subscription subscription, const std::optional<KnownGhost>& ghost);

/// The page on which the outlet lets people sign up by itself.
QString signUpPage(const Outlet& outlet, const std::optional<KnownGhost>& ghost);

/// The card at the end of an outlet's articles, where its newsletter can be dealt with from inside; the built-in outlet
/// shows how it looks. Nobody is asked anything. `address`: what to offer to somebody who never gave one.
std::optional<NewsletterCard> newsletterCardOf(Connection& db, const Outlet& outlet, const QString& address);

} // namespace byline
