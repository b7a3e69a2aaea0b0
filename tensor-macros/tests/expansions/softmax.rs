// tensor!(y = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True))
fn expansion() {
    {
        match () {
            #[allow(unused, clippy::all, clippy::pedantic)]
            () => {
                use shapewise::__private::{
                    Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _,
                    Permits as _, Place as _, RefusedIndexing as _, Refuses as _,
                    Unsettled as _, rules as __rules,
                };
                let __given0 = shapewise::__private::Given(&x).given();
                let x0 = __rules::Operand::witness(&*__given0);
                let t0 = shapewise::__private::ty_of(x0);
                let a1 = __rules::AxisAt::<1>::witness({ t0 });
                let t1 = t0.ordered(a1);
                let t1 = __rules::NotEmpty::witness(
                    { t0 },
                    { t1 },
                    { shapewise::__private::along(t0, a1).verdict() },
                );
                shapewise::__private::filled(
                    __rules::check::NotEmpty::<_, _>::CHECKED,
                    t0,
                    a1,
                );
                let t2 = shapewise::__private::node(
                    __rules::Subtract::witness({ t0 }, { t1 }),
                    __rules::Broadcast::witness({ t0 }, { t1 }),
                );
                let t3 = __rules::FloatFn::witness({ t2 });
                let a4 = __rules::AxisAt::<1>::witness({ t3 });
                let t4 = t3.summed(a4);
                let t5 = shapewise::__private::node(
                    __rules::Divide::witness({ t3 }, { t4 }),
                    __rules::Broadcast::witness({ t3 }, { t4 }),
                );
                let s1 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::reduction(
                        t0,
                        a1,
                        t1,
                        t0.row_item(a1),
                        shapewise::__private::reducers::Max,
                        x0,
                        #[inline(always)]
                        move |v0_0| { shapewise::__private::cast(t1, v0_0) },
                    ),
                );
                let k3 = shapewise::__private::kept(
                    t3,
                    t3.row_span(a4),
                    (x0, (&s1, shapewise::__private::Heavy)),
                    #[inline(always)]
                    move |(v0_0, (v1_1, ()))| {
                        let v2_2 = shapewise::__private::scalar::sub(t2, v0_0, v1_1);
                        let v3_3 = shapewise::__private::scalar::exp(t3, v2_2);
                        shapewise::__private::cast(t3, v3_3)
                    },
                );
                let s4 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::reduction(
                        t3,
                        a4,
                        t4,
                        t3.row_item(a4),
                        shapewise::__private::reducers::Sum,
                        &k3,
                        #[inline(always)]
                        move |v3_0| { shapewise::__private::cast(t3.sum_term(), v3_0) },
                    ),
                );
                let place = y.shapewise_place();
                let result = {
                    let into = place.ty();
                    let _ = __rules::InPlace::witness({ into }, { t5 });
                    shapewise::__private::node(
                        into,
                        __rules::Assign::witness({ into }, { t5 }),
                    )
                };
                place
                    .write(
                        shapewise::__private::dividing::<
                            2u32,
                            _,
                            _,
                            _,
                            _,
                        >(
                            result,
                            shapewise::__private::over(&k3, &s4),
                            #[inline(always)]
                            move |((v3_0, v4_1), division)| {
                                let v5_2 = division.div(t5, v3_0, v4_1);
                                division.is_exact(t5, v3_0, v4_1)
                            },
                        ),
                        #[inline(always)]
                        move |((v3_0, v4_1), division)| {
                            let v5_2 = division.div(t5, v3_0, v4_1);
                            shapewise::__private::cast(result, v5_2)
                        },
                    )
            }
        };
    }
}
