// The statements that a FactWriter keeps prepared.
#pragma once

#include "store/fact_writer.h"
#include "store/sql.h"

namespace chalktalk::store {

inline constexpr int rowsPerInsert = 16; // as many as insert_many.sql has

struct FactWriter::Statements {
    explicit Statements(Database& d)
        : people(d, sql::person::find, sql::person::insert, sql::person::update),
          lines(d, sql::reporting_line::find, sql::reporting_line::insert, sql::reporting_line::update),
          leave(d, sql::leave::find, sql::leave::insert, sql::leave::update),
          holidays(d, sql::holiday::find, sql::holiday::insert, sql::holiday::update),
          rates(d, sql::rate::find, sql::rate::insert, sql::rate::update),
          quotas(d, sql::quota::find, sql::quota::insert, sql::quota::update),
          accounts(d, sql::account::find, sql::account::insert, sql::account::update),
          opportunities(d, sql::opportunity::find, sql::opportunity::insert, sql::opportunity::update),
          activities(d, sql::activity::find, sql::activity::insert, sql::activity::update),
          manyActivities(d, sql::activity::insert_many),
          change(d, sql::opportunity_change::insert),
          manyChanges(d, sql::opportunity_change::insert_many),
          latestChange(d, sql::opportunity_change::latest),
          reaches(d, sql::opportunity_change::reaches) {}

    Table people, lines, leave, holidays, rates, quotas, accounts, opportunities, activities;
    Statement manyActivities, change, manyChanges, latestChange, reaches;
};

} // namespace chalktalk::store
