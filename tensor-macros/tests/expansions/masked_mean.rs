// tensor!(mean(loss[loss > 0]))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{
                Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _,
                Permits as _, Place as _, RefusedIndexing as _, Refuses as _,
                Unsettled as _, rules as __rules,
            };
            let __given0 = shapewise::__private::Given(&loss).given();
            let x0 = __rules::Operand::witness(&*__given0);
            let t0 = shapewise::__private::ty_of(x0);
            let t1 = shapewise::__private::literal(
                shapewise::__private::int::<shapewise::__private::range::I8>(0),
            );
            let t2 = shapewise::__private::node(
                __rules::Compare::witness({ t0 }, { t1 }),
                __rules::Broadcast::witness({ t0 }, { t1 }),
            );
            let t4 = {
                let flags = __rules::Condition::witness({
                    __rules::Flags::witness({ t2 })
                });
                let case = shapewise::__private::Masking(t0, flags).case();
                __rules::Selects::witness({ case }, { t0 }, { flags })
            };
            let a5 = shapewise::__private::EVERY_AXIS;
            let t5 = t0.averaged(a5);
            let t6 = t0.dropped(a5, t5);
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t6 }),
            );
            let compute = shapewise::__private::reduction(
                t0,
                a5,
                t5,
                t5.whole_item(),
                shapewise::__private::reducers::Masked(
                    shapewise::__private::reducers::Mean,
                ),
                (
                    x0,
                    shapewise::__private::viewed(
                        shapewise::__private::Respaced,
                        t2,
                        t4,
                        x0,
                    ),
                ),
                #[inline(always)]
                move |(v0_0, v0_1)| {
                    let v2_3 = shapewise::__private::scalar::greater(
                        t2,
                        v0_1,
                        shapewise::__private::int::<shapewise::__private::range::I8>(0),
                    );
                    (
                        shapewise::__private::flag(v2_3),
                        shapewise::__private::cast(t0.mean_term(), v0_0),
                    )
                },
            );
            shapewise::__private::compute(result, compute).finish()
        }
    }
}
